package org.danwakai.console;

import java.io.Serializable;
import org.danwakai.seminar.entity.LocalizedText;

/** A line in Japanese, in English, or in both, as typed. */
public class LocalizedForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String ja;
    private String en;

    void fill(LocalizedText text) {
        ja = text.ja();
        en = text.en();
    }

    /** @param field its inputs are {@code <field>Ja} and {@code <field>En} */
    LocalizedText text(String field, FieldProblems problems) {
        return new LocalizedText(problems.line(field + "Ja", ja), problems.line(field + "En", en));
    }

    public String getJa() {
        return ja;
    }

    public void setJa(String ja) {
        this.ja = ja;
    }

    public String getEn() {
        return en;
    }

    public void setEn(String en) {
        this.en = en;
    }
}
