package org.danwakai.page.control;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.danwakai.seminar.entity.Format;
import org.danwakai.seminar.entity.LocalizedText;
import org.danwakai.seminar.entity.SeminarContent.CoHost;
import org.danwakai.seminar.entity.SeminarContent.Venue;

/** A seminar while its section is read; its year may still be open. */
final class SectionDraft {

    final Section section;
    final List<TalkDraft> talks = new ArrayList<>();
    final List<Venue> venues = new ArrayList<>();
    final List<CoHost> coHosts = new ArrayList<>();
    final Paragraphs description = new Paragraphs();
    Format format = Format.ONLINE;
    WrittenDate date;
    int dateLine;
    String notice;
    String theme;
    boolean lecture;
    boolean lightning;

    SectionDraft(Section section) {
        this.section = section;
        talks.add(new TalkDraft());
    }

    TalkDraft talk() {
        return talks.get(talks.size() - 1);
    }

    void nextTalk() {
        if (!talk().isEmpty()) {
            talks.add(new TalkDraft());
        }
    }

    /** The talks that say anything; one, be it empty, where none does. */
    List<TalkDraft> talksWithContent() {
        List<TalkDraft> said = talks.stream().filter(talk -> !talk.isEmpty()).toList();
        return said.isEmpty() ? List.of(talks.get(0)) : said;
    }

    LocalizedText themeText() {
        return theme == null ? new LocalizedText(null, null) : TitleReader.localized(theme);
    }

    boolean isPanel() {
        return talks.stream().anyMatch(talk -> talk.panel);
    }

    /** Days that the names of its own files tell. */
    List<LocalDate> fileDates() {
        return talks.stream()
                .flatMap(talk -> talk.materials.stream())
                .map(material -> FileNameDates.in(material.url()))
                .flatMap(Optional::stream)
                .toList();
    }
}
