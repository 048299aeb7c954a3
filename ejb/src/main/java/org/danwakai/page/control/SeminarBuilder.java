package org.danwakai.page.control;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.danwakai.seminar.entity.LocalizedText;
import org.danwakai.seminar.entity.SeminarContent;
import org.danwakai.seminar.entity.SeminarContent.Talk;
import org.danwakai.seminar.entity.SpeakerRole;
import org.danwakai.seminar.entity.TalkKind;

/** Makes a seminar of a draft whose year is known, and tells what is missing. */
final class SeminarBuilder {

    private static final DateTimeFormatter ZONE_WORD = DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH);
    private static final String WEEKDAYS = "月火水木金土日";

    private final ZoneId zone;
    private final WarningList warnings;

    SeminarBuilder(ZoneId zone, WarningList warnings) {
        this.zone = zone;
        this.warnings = warnings;
    }

    ParsedSeminar build(SectionDraft draft, LocalDate date) {
        WrittenDate written = draft.date;
        if (written.start() == null) {
            warnings.warn(draft.dateLine, "time-missing", "No time is given; 00:00 is taken until it is corrected.");
        }
        if (written.endUnreadable()) {
            warnings.warn(draft.dateLine, "end-unreadable", "The end is no time after the start; left open.");
        }
        LocalTime start = written.start() == null ? LocalTime.MIDNIGHT : written.start();
        ZonedDateTime startsAt = date.atTime(start).atZone(zone);
        checkZone(draft, startsAt);
        checkWeekday(draft, date);
        List<Talk> talks = talks(draft);
        SeminarContent content = new SeminarContent(
                draft.themeText(),
                draft.format,
                startsAt.toInstant(),
                written.end() == null
                        ? null
                        : date.atTime(written.end()).atZone(zone).toInstant(),
                mainLanguage(talks),
                draft.notice,
                draft.description.markdown(),
                draft.venues,
                draft.coHosts,
                talks);
        return new ParsedSeminar(draft.section.numbers().bySeries(), content, draft.section.line());
    }

    private List<Talk> talks(SectionDraft draft) {
        TalkKind kind = TalkKind.TALK;
        if (draft.lightning) {
            kind = TalkKind.LIGHTNING;
        } else if (draft.lecture) {
            kind = TalkKind.LECTURE;
        }
        List<Talk> talks = new ArrayList<>();
        for (TalkDraft talkDraft : draft.talksWithContent()) {
            Talk talk = talkDraft.finished(kind, warnings);
            missing(draft, talk);
            talks.add(talk);
        }
        return talks;
    }

    private void missing(SectionDraft draft, Talk talk) {
        String name = WarningList.quote(draft.section.name());
        LocalizedText title = talk.title();
        if (title.isEmpty()) {
            warnings.warn(draft.section.line(), "title-missing", "A talk of " + name + " has no title.");
        }
        boolean anyone = talk.speakers().stream().anyMatch(speaker -> speaker.role() != SpeakerRole.CHAIR);
        if (!anyone) {
            warnings.warn(draft.section.line(), "speaker-missing", "A talk of " + name + " has no speaker.");
        }
        if (talk.summary() == null) {
            warnings.inform(draft.section.line(), "abstract-missing", "A talk of " + name + " has no abstract.");
        }
    }

    /** English only where most talks are in English. */
    private static String mainLanguage(List<Talk> talks) {
        long english =
                talks.stream().filter(talk -> "en".equals(talk.language())).count();
        return english * 2 > talks.size() ? "en" : "ja";
    }

    private void checkZone(SectionDraft draft, ZonedDateTime startsAt) {
        String word = draft.date.zone();
        if (word == null) {
            return;
        }
        String wordOfZone = "日本時間".equals(word) ? "JST" : word;
        if (!wordOfZone.equals(startsAt.format(ZONE_WORD))) {
            warnings.warn(
                    draft.dateLine,
                    "zone-contradicts",
                    "The page says " + WarningList.quote(word) + ", the series' zone is " + zone
                            + "; read in the series' zone.");
        }
    }

    private void checkWeekday(SectionDraft draft, LocalDate date) {
        String written = draft.date.weekday();
        int actual = date.getDayOfWeek().getValue() - 1;
        if (written != null && WEEKDAYS.indexOf(written) != actual) {
            warnings.warn(
                    draft.dateLine,
                    "weekday-contradicts",
                    "The page says " + WarningList.quote(written) + ", but " + date + " is a " + WEEKDAYS.charAt(actual)
                            + ".");
        }
    }
}
