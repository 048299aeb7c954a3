package org.danwakai.console;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.danwakai.platform.entity.Word;
import org.danwakai.seminar.entity.LocalizedText;
import org.danwakai.seminar.entity.SeminarContent;
import org.danwakai.seminar.entity.SpeakerRole;
import org.danwakai.seminar.entity.TalkKind;
import org.danwakai.site.Markdown;

/** A talk as typed. A new one has rows already for the people that its kind needs. */
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
        form.speakers.become(content.speakers().stream().map(SpeakerForm::of).toList());
        form.references.become(
                content.references().stream().map(ReferenceForm::of).toList());
        form.materials.become(content.materials().stream().map(MaterialForm::of).toList());
        return form;
    }

    /** @param language that it is given in */
    static TalkForm blank(TalkKind kind, String language) {
        TalkForm form = new TalkForm();
        form.kind = Word.of(kind);
        form.language = language;
        form.changeKind();
        return form;
    }

    void keep(TypedFields fields) {
        kind = fields.text("kind", kind);
        part = fields.text("part", part);
        titleJa = fields.text("titleJa", titleJa);
        titleEn = fields.text("titleEn", titleEn);
        summary = fields.text("summary", summary);
        language = fields.text("talkLanguage", language);
        fields.rows("speakers", speakers, SpeakerForm::keep);
        fields.rows("references", references, ReferenceForm::keep);
        fields.rows("materials", materials, MaterialForm::keep);
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

    /** People get the roles that there are in a talk of this kind. A panel has somebody who leads it. */
    public void changeKind() {
        SpeakerRole usual = usualRole();
        for (SpeakerForm person : speakers.getAll()) {
            SpeakerRole role = Word.parse(SpeakerRole.class, person.getRole());
            if (role == SpeakerRole.SPEAKER || role == SpeakerRole.PANELIST) {
                person.setRole(Word.of(usual));
            }
        }
        if (isPanel()
                && speakers.getAll().stream()
                        .noneMatch(one -> Word.of(SpeakerRole.CHAIR).equals(one.getRole()))) {
            List<SpeakerForm> people = new ArrayList<>(speakers.getAll());
            people.add(0, SpeakerForm.as(SpeakerRole.CHAIR));
            speakers.become(people);
        }
    }

    /** A further speaker, or panelist of a panel. */
    public void addPerson() {
        speakers.add(SpeakerForm.as(usualRole()));
    }

    private SpeakerRole usualRole() {
        return isPanel() ? SpeakerRole.PANELIST : SpeakerRole.SPEAKER;
    }

    public boolean isPanel() {
        return Word.of(TalkKind.PANEL).equals(kind);
    }

    public boolean isLightning() {
        return Word.of(TalkKind.LIGHTNING).equals(kind);
    }

    /** In whichever language there is one; null for none yet. */
    public String getTitle() {
        return FieldProblems.isBlank(titleJa) ? titleEn : titleJa;
    }

    /** The abstract as the public page shows it: safe HTML. */
    public String getShown() {
        return FieldProblems.isBlank(summary)
                ? ""
                : Markdown.toHtml(summary.replace("\r\n", "\n").strip());
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
