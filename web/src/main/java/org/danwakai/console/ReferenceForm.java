package org.danwakai.console;

import java.io.Serializable;
import org.danwakai.seminar.entity.SeminarContent;

/** A reference of a talk as typed. */
public class ReferenceForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String text;
    private String url;

    static ReferenceForm of(SeminarContent.Reference content) {
        ReferenceForm form = new ReferenceForm();
        form.text = content.text();
        form.url = content.url();
        return form;
    }

    /** Null when nothing was typed. */
    SeminarContent.Reference content(String field, FieldProblems problems) {
        if (FieldProblems.isBlank(text, url)) {
            return null;
        }
        return new SeminarContent.Reference(
                problems.requiredLine(field + "text", text), problems.webAddress(field + "url", url));
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getUrl() {
        return url;
    }

    public void setUrl(String url) {
        this.url = url;
    }
}
