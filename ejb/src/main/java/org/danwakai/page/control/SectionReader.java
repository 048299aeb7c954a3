package org.danwakai.page.control;

import java.util.List;
import java.util.Optional;
import org.danwakai.page.control.FieldLabel.Field;
import org.danwakai.seminar.entity.SeminarContent.Speaker;
import org.danwakai.seminar.entity.SeminarContent.Venue;
import org.danwakai.seminar.entity.SpeakerRole;
import org.danwakai.seminar.entity.VenueRole;

/** Reads a section line by line: a label says what follows, a line without label goes on with what came before. */
final class SectionReader {

    private final SectionDraft draft;
    private final WarningList warnings;
    private final List<PageLine> lines;
    private final List<Optional<FieldLabel>> labels;
    private final boolean[] summaryFollows;
    private Field mode;

    private SectionReader(Section section, WarningList warnings) {
        this.draft = new SectionDraft(section);
        this.warnings = warnings;
        this.lines = section.lines();
        this.labels = lines.stream().map(line -> FieldLabel.read(line.text())).toList();
        this.summaryFollows = new boolean[lines.size() + 1];
        for (int i = lines.size() - 1; i >= 0; i--) {
            Field field = labels.get(i).map(FieldLabel::field).orElse(null);
            boolean otherTalk = field == Field.PART || field == Field.SPEAKER;
            summaryFollows[i] = field == Field.SUMMARY || (!otherTalk && summaryFollows[i + 1]);
        }
    }

    static SectionDraft read(Section section, WarningList warnings) {
        SectionReader reader = new SectionReader(section, warnings);
        for (int i = 0; i < reader.lines.size(); i++) {
            PageLine line = reader.lines.get(i);
            Optional<FieldLabel> label = reader.labels.get(i);
            if (label.isPresent()) {
                reader.labelled(label.get(), label.get().valueOf(line));
            } else {
                reader.unlabelled(line, reader.summaryFollows[i]);
            }
        }
        return reader.draft;
    }

    private void labelled(FieldLabel label, PageLine value) {
        switch (label.field()) {
            case DATE -> date(value);
            case SPEAKER -> speakers(value, SpeakerRole.SPEAKER);
            case PANELIST -> speakers(value, SpeakerRole.PANELIST);
            case INFORMATION -> speakers(value, SpeakerRole.INFORMATION_PROVIDER);
            case CHAIR -> speakers(value, SpeakerRole.CHAIR);
            case VENUE -> place(VenueReader.read(value, label.qualifier(), warnings));
            case RELAY -> draft.venues.add(new Venue(JapaneseText.clean(value.text()), VenueRole.RELAY));
            case TITLE -> title(value);
            case SUMMARY -> summary(value);
            case REFERENCES -> {
                draft.talk().beginReferences();
                draft.talk().addReference(value);
            }
            case MATERIAL -> material(label, value);
            case CO_HOST -> draft.coHosts.addAll(Remarks.coHosts(value, value.text()));
            case NOTICE -> draft.notice = JapaneseText.clean(value.text());
            case PANEL -> panel(value);
            case PART -> part(label, value);
        }
        mode = label.field();
    }

    private void date(PageLine value) {
        if (draft.date != null) {
            warnings.warn(
                    value.number(),
                    "field-repeated",
                    "A second date is left out: " + WarningList.quote(value.text()) + ".");
            return;
        }
        draft.dateLine = value.number();
        draft.date = DateReader.read(value.text()).orElse(null);
        if (draft.date == null) {
            warnings.warn(
                    value.number(),
                    "date-unreadable",
                    "The date cannot be read: " + WarningList.quote(value.text()) + ".");
            return;
        }
        String remark = Remarks.unbracketed(draft.date.remark());
        if (Remarks.isNotice(remark)) {
            draft.notice = remark;
        } else if (!remark.isEmpty()) {
            notUnderstood(value.number(), remark);
        }
    }

    private void speakers(PageLine value, SpeakerRole role) {
        TalkDraft talk = draft.talk();
        if (role == SpeakerRole.SPEAKER && !talk.speakers.isEmpty() && (talk.hasTitle() || talk.hasSummary())) {
            draft.nextTalk();
        }
        List<Speaker> people = SpeakerReader.read(value, role, warnings);
        people.stream()
                .filter(person -> person.affiliation() == null && role != SpeakerRole.CHAIR)
                .forEach(person -> warnings.warn(
                        value.number(),
                        "affiliation-missing",
                        "No affiliation is given for " + WarningList.quote(person.name()) + "."));
        draft.talk().speakers.addAll(people);
    }

    private void place(VenueReader.Place place) {
        draft.format = place.format();
        draft.venues.addAll(0, place.venues());
    }

    private void title(PageLine value) {
        TalkDraft talk = draft.talk();
        if (talk.hasTitle() && !talk.speakers.isEmpty()) {
            draft.nextTalk();
        } else if (talk.hasTitle()) {
            warnings.warn(
                    value.number(),
                    "field-repeated",
                    "A second title is left out: " + WarningList.quote(value.text()) + ".");
            return;
        }
        draft.talk().addTitle(value);
    }

    private void summary(PageLine value) {
        draft.talk().summaryGiven = true;
        draft.talk().addSummary(value);
    }

    private void material(FieldLabel label, PageLine value) {
        if (value.links().isEmpty()) {
            notUnderstood(value.number(), label.word() + " " + value.text());
        }
        value.links().forEach(link -> draft.talk()
                .materials
                .addAll(MaterialReader.read(
                        value.withText("", "", value.before(), List.of(new PageLink(label.word(), link.url()))),
                        warnings)));
    }

    private void panel(PageLine value) {
        draft.nextTalk();
        draft.talk().panel = true;
        String theme = TitleReader.quotedIn(value.text()).orElse(value.text().replaceFirst("^テーマ ?[:：]? ?", ""));
        draft.talk().addTitle(value.withText(theme, theme, value.before()));
    }

    private void part(FieldLabel label, PageLine value) {
        draft.nextTalk();
        draft.talk().part = JapaneseText.clean(label.word());
        draft.talk().addTitle(value);
    }

    private void unlabelled(PageLine line, boolean summaryFollows) {
        boolean insideAbstract = mode == Field.SUMMARY && line.continuesTheLineBefore();
        if (!insideAbstract && Remarks.take(line, draft)) {
            return;
        }
        if (MaterialReader.isOnlyLinks(line) && isMaterial(line)) {
            draft.talk().materials.addAll(MaterialReader.read(line, warnings));
            mode = Field.MATERIAL;
        } else if (mode == Field.SPEAKER && SpeakerReader.namesPeople(line.text())) {
            speakers(line, SpeakerRole.SPEAKER);
        } else if (mode == Field.TITLE && line.continuesTheLineBefore()) {
            draft.talk().addTitle(line);
        } else if (mode == Field.REFERENCES) {
            draft.talk().addReference(line);
        } else if (draft.talk().hasTitle() && ReferenceReader.startsReference(line)) {
            draft.talk().addReference(line);
            mode = Field.REFERENCES;
        } else if (mode == Field.SUMMARY) {
            draft.talk().addSummary(line);
        } else {
            text(line, summaryFollows);
        }
    }

    private boolean isMaterial(PageLine line) {
        boolean inText = mode == Field.SUMMARY || mode == Field.REFERENCES || ReferenceReader.startsReference(line);
        return MaterialReader.hasKnownLabel(line) || !inText;
    }

    /** Text that nothing labels: a translated title, an abstract, or words about the seminar as a whole. */
    private void text(PageLine line, boolean summaryFollows) {
        TalkDraft talk = draft.talk();
        Optional<String> quoted = TitleReader.quotedIn(line.text());
        boolean nothingYet = talk.isEmpty() && draft.talks.size() == 1;
        if (nothingYet && quoted.isPresent() && line.text().endsWith("」") && draft.theme == null) {
            draft.theme = quoted.get();
            draft.lecture = line.text().contains("講義");
        } else if (talk.hasTitle() && summaryFollows && talk.takesAsTranslation(line)) {
            mode = null;
        } else if (talk.hasTitle() && !summaryFollows && !talk.hasSummary()) {
            summary(line);
            mode = Field.SUMMARY;
        } else {
            draft.lightning |= nothingYet && line.text().contains("ライトニングトーク");
            draft.description.add(line);
            mode = null;
            if (!draft.lightning) {
                notUnderstood(line.number(), line.text());
            }
        }
    }

    private void notUnderstood(int line, String text) {
        warnings.warn(line, "line-not-understood", "Not understood: " + WarningList.quote(text) + ".");
    }
}
