package org.danwakai.page.control;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.danwakai.page.boundary.ImportReport.FieldChange;
import org.danwakai.platform.entity.Word;
import org.danwakai.seminar.entity.LocalizedText;
import org.danwakai.seminar.entity.SeminarContent;

/** Says field by field how two versions of a seminar differ, for a person to judge. */
public final class ContentDifference {

    private final List<FieldChange> changes = new ArrayList<>();
    private final ZoneId zone;

    private ContentDifference(ZoneId zone) {
        this.zone = zone;
    }

    /** @param zone in which times are written */
    public static List<FieldChange> between(SeminarContent before, SeminarContent after, ZoneId zone) {
        ContentDifference difference = new ContentDifference(zone);
        difference.compare(before, after);
        return List.copyOf(difference.changes);
    }

    private void compare(SeminarContent before, SeminarContent after) {
        note("theme", text(before.theme()), text(after.theme()));
        note("format", Word.of(before.format()), Word.of(after.format()));
        note("startsAt", time(before.startsAt()), time(after.startsAt()));
        note("endsAt", time(before.endsAt()), time(after.endsAt()));
        note("language", before.language(), after.language());
        note("notice", before.notice(), after.notice());
        note("description", before.description(), after.description());
        note("venues", list(before.venues(), ContentDifference::text), list(after.venues(), ContentDifference::text));
        note(
                "coHosts",
                list(before.coHosts(), SeminarContent.CoHost::name),
                list(after.coHosts(), SeminarContent.CoHost::name));
        for (int i = 0; i < Math.max(before.talks().size(), after.talks().size()); i++) {
            compareTalks("talks[" + (i + 1) + "].", at(before.talks(), i), at(after.talks(), i));
        }
    }

    private void compareTalks(String prefix, SeminarContent.Talk before, SeminarContent.Talk after) {
        note(prefix + "kind", of(before, talk -> Word.of(talk.kind())), of(after, talk -> Word.of(talk.kind())));
        note(prefix + "part", of(before, SeminarContent.Talk::part), of(after, SeminarContent.Talk::part));
        note(prefix + "title", of(before, talk -> text(talk.title())), of(after, talk -> text(talk.title())));
        note(prefix + "language", of(before, SeminarContent.Talk::language), of(after, SeminarContent.Talk::language));
        note(prefix + "abstract", of(before, SeminarContent.Talk::summary), of(after, SeminarContent.Talk::summary));
        note(
                prefix + "speakers",
                of(before, talk -> list(talk.speakers(), ContentDifference::text)),
                of(after, talk -> list(talk.speakers(), ContentDifference::text)));
        note(
                prefix + "references",
                of(before, talk -> list(talk.references(), one -> linked(one.text(), one.url()))),
                of(after, talk -> list(talk.references(), one -> linked(one.text(), one.url()))));
        note(
                prefix + "materials",
                of(before, talk -> list(talk.materials(), one -> linked(one.label(), one.url()))),
                of(after, talk -> list(talk.materials(), one -> linked(one.label(), one.url()))));
    }

    private void note(String field, String before, String after) {
        if (!Objects.equals(before, after)) {
            changes.add(new FieldChange(field, before, after));
        }
    }

    private String time(Instant instant) {
        return instant == null
                ? null
                : DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm zzz").format(instant.atZone(zone));
    }

    private static String text(LocalizedText text) {
        return text.isEmpty()
                ? null
                : List.of(text.ja() == null ? "" : text.ja(), text.en() == null ? "" : text.en()).stream()
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" / "));
    }

    private static String text(SeminarContent.Venue venue) {
        return venue.name() + " (" + Word.of(venue.role()) + ")";
    }

    private static String text(SeminarContent.Speaker speaker) {
        String affiliation = speaker.affiliation() == null ? "" : " (" + speaker.affiliation() + ")";
        return linked(speaker.name() + affiliation + " [" + Word.of(speaker.role()) + "]", speaker.url());
    }

    private static String linked(String text, String url) {
        return url == null ? text : text + " <" + url + ">";
    }

    private static <T> String list(List<T> items, Function<T, String> text) {
        return items.isEmpty() ? null : items.stream().map(text).collect(Collectors.joining("\n"));
    }

    private static <T> T at(List<T> items, int index) {
        return index < items.size() ? items.get(index) : null;
    }

    private static String of(SeminarContent.Talk talk, Function<SeminarContent.Talk, String> field) {
        return talk == null ? null : field.apply(talk);
    }
}
