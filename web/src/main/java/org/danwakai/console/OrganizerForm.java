package org.danwakai.console;

import java.io.Serializable;
import org.danwakai.seminar.entity.Series.OrganizerName;

/** An organizer of a series as its page shows them, as typed. */
public class OrganizerForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String name;
    private String affiliation;

    static OrganizerForm of(OrganizerName content) {
        OrganizerForm form = new OrganizerForm();
        form.name = content.name();
        form.affiliation = content.affiliation();
        return form;
    }

    /** Null when nothing was typed. */
    OrganizerName content(String field, FieldProblems problems) {
        return FieldProblems.isBlank(name, affiliation)
                ? null
                : new OrganizerName(
                        problems.requiredLine(field + "name", name), problems.line(field + "affiliation", affiliation));
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
}
