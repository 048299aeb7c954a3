package org.danwakai.console;

import java.io.Serializable;
import org.danwakai.seminar.entity.SeminarContent;

/** A co-host as typed. */
public class CoHostForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String name;
    private String url;

    static CoHostForm of(SeminarContent.CoHost content) {
        CoHostForm form = new CoHostForm();
        form.name = content.name();
        form.url = content.url();
        return form;
    }

    /** Null when nothing was typed. */
    SeminarContent.CoHost content(String field, FieldProblems problems) {
        if (FieldProblems.isBlank(name, url)) {
            return null;
        }
        return new SeminarContent.CoHost(
                problems.requiredLine(field + "name", name), problems.webAddress(field + "url", url));
    }

    void keep(TypedFields fields) {
        name = fields.text("name", name);
        url = fields.text("url", url);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getUrl() {
        return url;
    }

    public void setUrl(String url) {
        this.url = url;
    }
}
