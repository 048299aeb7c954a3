package org.danwakai.console;

import java.io.Serializable;
import org.danwakai.seminar.entity.CitedAddress;
import org.danwakai.seminar.entity.SeminarContent;

/** A reference of a talk as typed. It leads where its text says, unless another address is typed. */
public class ReferenceForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String text;
    private String url;

    static ReferenceForm of(SeminarContent.Reference content) {
        ReferenceForm form = new ReferenceForm();
        form.text = content.text();
        form.url = content.url() == null || content.url().equals(form.getFound()) ? null : content.url();
        return form;
    }

    void keep(TypedFields fields) {
        text = fields.text("text", text);
        url = fields.text("url", url);
    }

    /** Null when nothing was typed. */
    SeminarContent.Reference content(String field, FieldProblems problems) {
        if (FieldProblems.isBlank(text, url)) {
            return null;
        }
        String typed = problems.webAddress(field + "url", url);
        return new SeminarContent.Reference(
                problems.requiredLine(field + "text", text), typed == null ? getFound() : typed);
    }

    /** The address that the text names; null for none. */
    public String getFound() {
        return CitedAddress.in(text).orElse(null);
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
