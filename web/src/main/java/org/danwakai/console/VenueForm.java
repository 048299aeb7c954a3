package org.danwakai.console;

import java.io.Serializable;
import org.danwakai.platform.entity.Word;
import org.danwakai.seminar.entity.SeminarContent;
import org.danwakai.seminar.entity.VenueRole;

/** A room as typed. */
public class VenueForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String name;
    private String role = Word.of(VenueRole.MAIN);

    static VenueForm of(SeminarContent.Venue content) {
        VenueForm form = new VenueForm();
        form.name = content.name();
        form.role = Word.of(content.role());
        return form;
    }

    /** Null when nothing was typed. */
    SeminarContent.Venue content(String field, FieldProblems problems) {
        if (FieldProblems.isBlank(name)) {
            return null;
        }
        return new SeminarContent.Venue(problems.requiredLine(field + "name", name), Word.parse(VenueRole.class, role));
    }

    void keep(TypedFields fields) {
        name = fields.text("name", name);
        role = fields.text("role", role);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }
}
