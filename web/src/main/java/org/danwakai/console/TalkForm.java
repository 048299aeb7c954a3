package org.danwakai.console;

import java.io.Serializable;
import java.util.List;
import org.danwakai.platform.entity.Word;
import org.danwakai.seminar.entity.LocalizedText;
import org.danwakai.seminar.entity.SeminarContent;
import org.danwakai.seminar.entity.TalkKind;

/** A talk as typed. A new one has a row for its speaker already. */
public class TalkForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String kind = Word.of(TalkKind.TALK);
    private String part;
    private String titleJa;
    private String titleEn;
    private String summary;
    private String language = "ja";
    private Rows<SpeakerForm> speakers = new Rows<>(SpeakerForm::new, List.of(new SpeakerForm()));
    private Rows<ReferenceForm> references = new Rows<>(ReferenceForm::new, List.of());
    private Rows<MaterialForm> materials = new Rows<>(MaterialForm::new, List.of());

    static TalkForm of(SeminarContent.Talk content) {
        TalkForm form = new TalkForm();
        form.kind = Word.of(content.kind());
        form.part = content.part();
        form.titleJa = content.title().ja();
        form.titleEn = content.title().en();
        form.summary = content.summary();
        form.language = content.language();
        form.speakers = new Rows<>(
                SpeakerForm::new,
                content.speakers().stream().map(SpeakerForm::of).toList());
        form.references = new Rows<>(
                ReferenceForm::new,
                content.references().stream().map(ReferenceForm::of).toList());
        form.materials = new Rows<>(
                MaterialForm::new,
                content.materials().stream().map(MaterialForm::of).toList());
        return form;
    }

    SeminarContent.Talk content(String field, FieldProblems problems) {
        LocalizedText title =
                new LocalizedText(problems.line(field + "titleJa", titleJa), problems.line(field + "titleEn", titleEn));
        if (title.isEmpty()) {
            problems.refuse(field + "titleJa", "title-in-one-language");
        }
        List<SeminarContent.Speaker> people =
                speakers.contents(field + "speakers", (row, at) -> row.content(at, problems));
        List<SeminarContent.Reference> works =
                references.contents(field + "references", (row, at) -> row.content(at, problems));
        List<SeminarContent.Material> files =
                materials.contents(field + "materials", (row, at) -> row.content(at, problems));
        return new SeminarContent.Talk(
                Word.parse(TalkKind.class, kind),
                problems.line(field + "part", part),
                title,
                problems.text(field + "summary", summary),
                language,
                people,
                works,
                files);
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getPart() {
        return part;
    }

    public void setPart(String part) {
        this.part = part;
    }

    public String getTitleJa() {
        return titleJa;
    }

    public void setTitleJa(String titleJa) {
        this.titleJa = titleJa;
    }

    public String getTitleEn() {
        return titleEn;
    }

    public void setTitleEn(String titleEn) {
        this.titleEn = titleEn;
    }

    public String getSummary() {
        return summary;
    }

    public void setSummary(String summary) {
        this.summary = summary;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public Rows<SpeakerForm> getSpeakers() {
        return speakers;
    }

    public Rows<ReferenceForm> getReferences() {
        return references;
    }

    public Rows<MaterialForm> getMaterials() {
        return materials;
    }
}
