package org.danwakai.console;

import java.io.Serializable;
import org.danwakai.platform.entity.Word;
import org.danwakai.seminar.entity.SeminarContent;
import org.danwakai.seminar.entity.SpeakerRole;

/** A speaker as typed. */
public class SpeakerForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String name;
    private String affiliation;
    private String url;
    private String role = Word.of(SpeakerRole.SPEAKER);

    static SpeakerForm of(SeminarContent.Speaker content) {
        SpeakerForm form = new SpeakerForm();
        form.name = content.name();
        form.affiliation = content.affiliation();
        form.url = content.url();
        form.role = Word.of(content.role());
        return form;
    }

    static SpeakerForm as(SpeakerRole role) {
        SpeakerForm form = new SpeakerForm();
        form.role = Word.of(role);
        return form;
    }

    void keep(TypedFields fields) {
        name = fields.text("name", name);
        affiliation = fields.text("affiliation", affiliation);
        url = fields.text("url", url);
        role = fields.text("role", role);
    }

    /** Null when nothing was typed. */
    SeminarContent.Speaker content(String field, FieldProblems problems) {
        if (FieldProblems.isBlank(name, affiliation, url)) {
            return null;
        }
        return new SeminarContent.Speaker(
                problems.requiredLine(field + "name", name),
                problems.line(field + "affiliation", affiliation),
                problems.webAddress(field + "url", url),
                Word.parse(SpeakerRole.class, role));
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getAffiliation() {
        return affiliation;
    }

    public void setAffiliation(String affiliation) {
        this.affiliation = affiliation;
    }

    public String getUrl() {
        return url;
    }

    public void setUrl(String url) {
        this.url = url;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }
}
