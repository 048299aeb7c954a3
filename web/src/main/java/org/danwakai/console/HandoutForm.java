package org.danwakai.console;

import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import org.danwakai.material.boundary.MaterialChange;
import org.danwakai.material.boundary.TalkRows;
import org.danwakai.platform.entity.InvalidInput;
import org.danwakai.platform.entity.Word;
import org.danwakai.seminar.entity.HandoutTerms;
import org.danwakai.seminar.entity.MaterialKind;
import org.danwakai.seminar.entity.Visibility;

/** What becomes of a material, as typed. */
public class HandoutForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private TalkRows.Place place;
    private int talk;
    private String label;
    private String kind;
    private String visibility;
    private MomentForm release;

    static HandoutForm of(TalkRows.Row row, ZoneId zone) {
        HandoutForm form = new HandoutForm();
        form.place = row.place();
        form.talk = row.place().talk();
        form.label = row.label();
        form.kind = Word.of(row.kind());
        form.visibility = Word.of(row.terms().visibility());
        form.release = MomentForm.of(row.terms().releasedAt(), zone);
        return form;
    }

    /** @throws InvalidInput when something is wrong with it */
    MaterialChange change(ZoneId zone) {
        FieldProblems problems = new FieldProblems();
        String text = problems.requiredLine("label", label);
        Instant from = release.isEmpty() ? null : release.instant(zone, "release", problems);
        problems.throwIfAny();
        HandoutTerms terms = new HandoutTerms(Word.parse(Visibility.class, visibility), from);
        return new MaterialChange(talk, text, Word.parse(MaterialKind.class, kind), terms);
    }

    TalkRows.Place place() {
        return place;
    }

    public int getTalk() {
        return talk;
    }

    public void setTalk(int talk) {
        this.talk = talk;
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

    public String getVisibility() {
        return visibility;
    }

    public void setVisibility(String visibility) {
        this.visibility = visibility;
    }

    public MomentForm getRelease() {
        return release;
    }
}
