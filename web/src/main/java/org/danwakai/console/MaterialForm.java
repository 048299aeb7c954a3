package org.danwakai.console;

import java.io.Serializable;
import org.danwakai.platform.entity.Word;
import org.danwakai.seminar.entity.MaterialKind;
import org.danwakai.seminar.entity.SeminarContent;

/** Slides, notes or a recording of a talk as typed. */
public class MaterialForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String label;
    private String kind = Word.of(MaterialKind.SLIDES);
    private String url;

    static MaterialForm of(SeminarContent.Material content) {
        MaterialForm form = new MaterialForm();
        form.label = content.label();
        form.kind = Word.of(content.kind());
        form.url = content.url();
        return form;
    }

    /** Null when nothing was typed. */
    SeminarContent.Material content(String field, FieldProblems problems) {
        if (FieldProblems.isBlank(label, url)) {
            return null;
        }
        return new SeminarContent.Material(
                problems.requiredLine(field + "label", label),
                Word.parse(MaterialKind.class, kind),
                problems.addressOrPath(field + "url", url));
    }

    void keep(TypedFields fields) {
        label = fields.text("label", label);
        kind = fields.text("kind", kind);
        url = fields.text("url", url);
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getUrl() {
        return url;
    }

    public void setUrl(String url) {
        this.url = url;
    }
}
