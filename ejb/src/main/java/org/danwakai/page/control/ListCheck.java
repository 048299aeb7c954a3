package org.danwakai.page.control;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.danwakai.seminar.entity.LocalizedText;
import org.danwakai.seminar.entity.SeminarContent.Speaker;

/** Compares the list of seminars with their sections. The section wins; what differs is told. */
final class ListCheck {

    private static final Pattern SEPARATORS = Pattern.compile("[、，,&＆]");

    private final String own;
    private final WarningList warnings;

    ListCheck(String own, WarningList warnings) {
        this.own = own;
        this.warnings = warnings;
    }

    void check(List<ListEntry> entries, List<SectionDraft> drafts, List<Section> allSections) {
        Map<String, ListEntry> byKey = new LinkedHashMap<>();
        for (ListEntry entry : entries) {
            ListEntry first = byKey.putIfAbsent(key(entry.numbers()), entry);
            if (first != null) {
                warnings.warn(
                        entry.line(),
                        "number-duplicate",
                        entry.numbers().display() + " is already in the list, in line " + first.line() + ".");
            }
        }
        for (SectionDraft draft : drafts) {
            ListEntry entry = byKey.get(key(draft.section.numbers()));
            if (entry != null) {
                compare(entry, draft);
            } else if (!entries.isEmpty()) {
                warnings.warn(
                        draft.section.line(),
                        "section-without-list-entry",
                        WarningList.quote(draft.section.name()) + " is not in the list.");
            }
        }
        Set<String> known = new HashSet<>();
        allSections.forEach(section -> known.add(key(section.numbers())));
        byKey.forEach((key, entry) -> {
            if (!known.contains(key)) {
                warnings.warn(
                        entry.line(),
                        "list-entry-without-section",
                        entry.numbers().display() + " is in the list but has no section; it is left out.");
            }
        });
    }

    private String key(SeriesNumbers numbers) {
        Integer number = numbers.bySeries().get(own);
        return number != null ? own + " " + number : numbers.display();
    }

    private void compare(ListEntry entry, SectionDraft draft) {
        if (draft.notice == null && Remarks.isNotice(entry.remark())) {
            draft.notice = entry.remark();
        }
        draft.lightning |= entry.saysLightning();
        draft.talks.stream()
                .filter(talk -> talk.statedLanguage == null && Remarks.isInEnglish(entry.remark()))
                .forEach(talk -> talk.statedLanguage = "en");
        date(entry, draft);
        if (!entry.numbers().bySeries().equals(draft.section.numbers().bySeries())) {
            differs(
                    draft,
                    "number-contradicts-list",
                    entry,
                    entry.numbers().display(),
                    draft.section.numbers().display());
        }
        people(entry, draft);
        title(entry, draft);
    }

    private void date(ListEntry entry, SectionDraft draft) {
        WrittenDate listed = entry.date();
        WrittenDate written = draft.date;
        if (listed == null) {
            warnings.warn(
                    entry.line(),
                    "list-date-missing",
                    "The list gives no readable date for " + entry.numbers().display() + ".");
        } else if (written != null
                && (listed.month() != written.month()
                        || listed.day() != written.day()
                        || (listed.year() != null
                                && written.year() != null
                                && !listed.year().equals(written.year())))) {
            differs(
                    draft,
                    "date-contradicts-list",
                    entry,
                    listed.month() + "/" + listed.day(),
                    written.month() + "月" + written.day() + "日");
        }
    }

    private void people(ListEntry entry, SectionDraft draft) {
        List<Speaker> people =
                draft.talks.stream().flatMap(talk -> talk.speakers.stream()).toList();
        // what is no person's name says what the seminar is: ライトニングトーク, 入門講義
        boolean names = entry.who().contains("氏");
        if (!names && (draft.lightning || draft.isPanel() || draft.theme != null || people.isEmpty())) {
            return;
        }
        Set<String> listed = new TreeSet<>();
        for (String name : SEPARATORS.split(entry.who())) {
            listed.add(JapaneseText.comparable(SpeakerReader.withoutHonorific(name)));
        }
        Set<String> written = new TreeSet<>();
        people.forEach(person -> written.add(JapaneseText.comparable(person.name())));
        if (!listed.equals(written)) {
            differs(
                    draft,
                    "speaker-contradicts-list",
                    entry,
                    entry.who(),
                    String.join("、", people.stream().map(Speaker::name).toList()));
        }
    }

    private void title(ListEntry entry, SectionDraft draft) {
        LocalizedText theme = draft.themeText();
        LocalizedText title = theme.isEmpty() ? draft.talksWithContent().get(0).title() : theme;
        if (entry.title() == null || title.isEmpty()) {
            return;
        }
        LocalizedText listed = TitleReader.localized(entry.title());
        boolean same = equalText(listed.ja(), title.ja()) || equalText(listed.en(), title.en());
        if (!same) {
            String written = title.ja() != null ? title.ja() : title.en();
            differs(draft, "title-contradicts-list", entry, entry.title(), written);
        }
    }

    private static boolean equalText(String one, String other) {
        return one != null && other != null && JapaneseText.comparable(one).equals(JapaneseText.comparable(other));
    }

    private void differs(SectionDraft draft, String code, ListEntry entry, String listed, String written) {
        warnings.warn(
                draft.section.line(),
                code,
                "The list (line " + entry.line() + ") says " + WarningList.quote(listed) + ", the section "
                        + WarningList.quote(written) + "; the section is followed.");
    }
}
