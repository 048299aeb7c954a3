package org.danwakai.page.control;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.danwakai.seminar.entity.Format;
import org.danwakai.seminar.entity.LocalizedText;
import org.danwakai.seminar.entity.SeminarContent;
import org.danwakai.seminar.entity.SeminarContent.CoHost;
import org.danwakai.seminar.entity.SeminarContent.Material;
import org.danwakai.seminar.entity.SeminarContent.Reference;
import org.danwakai.seminar.entity.SeminarContent.Speaker;
import org.danwakai.seminar.entity.SeminarContent.Talk;
import org.danwakai.seminar.entity.SeminarContent.Venue;
import org.danwakai.seminar.entity.SpeakerRole;
import org.danwakai.seminar.entity.TalkKind;
import org.danwakai.seminar.entity.VenueRole;

/** Writes what stands below the heading of a seminar, in the order in which {@link SectionReader} takes it. */
final class SectionWriter {

    private static final DateTimeFormatter START = DateTimeFormatter.ofPattern("uuuu年M月d日H:mm", Locale.ROOT);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);
    private static final DateTimeFormatter ZONE = DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH);
    private static final Map<SpeakerRole, String> ROLES = Map.of(
            SpeakerRole.SPEAKER, "発表者",
            SpeakerRole.PANELIST, "パネラー",
            SpeakerRole.INFORMATION_PROVIDER, "情報提供",
            SpeakerRole.CHAIR, "座長");

    private final StringBuilder out = new StringBuilder();

    private SectionWriter() {}

    static String write(SeminarContent content, ZoneId zone) {
        SectionWriter writer = new SectionWriter();
        writer.date(content, zone);
        writer.place(content);
        writer.about(content);
        content.talks().forEach(writer::talk);
        return writer.out.toString();
    }

    /** @param affiliation null for none */
    static String person(String name, String affiliation) {
        return name + " 氏" + (affiliation == null ? "" : "（" + affiliation + "）");
    }

    private void date(SeminarContent content, ZoneId zone) {
        ZonedDateTime start = content.startsAt().atZone(zone);
        String end = content.endsAt() == null
                ? ""
                : "~" + CLOCK.format(content.endsAt().atZone(zone));
        String word = ZONE.format(start);
        line("日時", START.format(start) + end + (word.matches("[A-Z]{3,4}") ? "(" + word + ")" : ""));
        if (content.notice() != null) {
            line("お知らせ", content.notice());
        }
    }

    private void place(SeminarContent content) {
        String how = content.format() == Format.HYBRID ? "場所（ハイブリッド）" : "場所（対面）";
        if (content.format() == Format.ONLINE) {
            line("場所", "オンライン");
        } else {
            // each that is read goes before those read so far
            List<Venue> rooms = new ArrayList<>(venues(content, VenueRole.MAIN));
            Collections.reverse(rooms);
            rooms.forEach(room -> line(how, room.name()));
        }
        venues(content, VenueRole.RELAY).forEach(venue -> line("オンライン配信会場", venue.name()));
        if (!content.coHosts().isEmpty()) {
            line("共催", content.coHosts().stream().map(SectionWriter::coHost).collect(Collectors.joining("、")));
        }
    }

    private static List<Venue> venues(SeminarContent content, VenueRole role) {
        return content.venues().stream().filter(venue -> venue.role() == role).toList();
    }

    private static String coHost(CoHost host) {
        return new PageLink(host.name(), host.url()).markdown();
    }

    private void about(SeminarContent content) {
        if (!content.theme().isEmpty()) {
            boolean lecture = content.talks().stream().anyMatch(talk -> talk.kind() == TalkKind.LECTURE);
            LocalizedText theme = content.theme();
            String both =
                    theme.ja() != null && theme.en() != null ? theme.ja() + "（" + theme.en() + "）" : theme.in("ja");
            out.append(lecture ? "入門講義" : "").append("「").append(both).append("」<br>\n");
        }
        if (content.description() != null) {
            out.append('\n').append(content.description()).append("\n\n");
        }
    }

    private void talk(Talk talk) {
        if (talk.part() != null) {
            out.append('\n').append(talk.part()).append("<br>\n");
        }
        if (talk.kind() == TalkKind.PANEL) {
            line("パネルディスカッション", "テーマ「" + talk.title().in("ja") + "」");
            translation(talk.title());
            speakers(talk.speakers());
        } else {
            speakers(talk.speakers());
            if (!talk.title().isEmpty()) {
                line("発表題目", talk.title().in("ja"));
                translation(talk.title());
            }
        }
        for (Material material : talk.materials()) {
            out.append(new PageLink(material.label(), material.url()).markdown())
                    .append("<br>\n");
        }
        if (!TalkDraft.languageOf(talk.summary(), talk.title()).equals(talk.language())) {
            out.append("（ご講演は")
                    .append("en".equals(talk.language()) ? "英語" : "日本語")
                    .append("）<br>\n");
        }
        boolean bothTitles = talk.title().ja() != null && talk.title().en() != null;
        if (talk.summary() != null || bothTitles) {
            // a second title is told from an abstract by the abstract that follows it
            line("概要", talk.summary() == null ? "" : talk.summary());
        }
        references(talk.references());
    }

    private void translation(LocalizedText title) {
        if (title.ja() != null && title.en() != null) {
            out.append(title.en()).append("<br>\n");
        }
    }

    private void speakers(List<Speaker> speakers) {
        for (int from = 0; from < speakers.size(); ) {
            SpeakerRole role = speakers.get(from).role();
            int to = from;
            List<String> people = new ArrayList<>();
            while (to < speakers.size() && speakers.get(to).role() == role) {
                Speaker one = speakers.get(to++);
                people.add(
                        one.url() == null
                                ? person(one.name(), one.affiliation())
                                : person(new PageLink(one.name(), one.url()).markdown(), one.affiliation()));
            }
            line(ROLES.get(role), String.join("、", people));
            from = to;
        }
    }

    private void references(List<Reference> references) {
        if (references.isEmpty()) {
            return;
        }
        out.append("\n参考文献：<br>\n");
        for (int i = 0; i < references.size(); i++) {
            Reference one = references.get(i);
            boolean numbered = one.text().matches("(?s)\\[\\d{1,3}\\].*");
            boolean found = one.url() == null || one.url().equals(ReferenceReader.addressIn(one.text(), List.of()));
            out.append(numbered ? "" : "[" + (i + 1) + "] ")
                    .append(found ? one.text() : new PageLink(one.text(), one.url()).markdown())
                    .append("<br>\n");
        }
    }

    private void line(String label, String value) {
        out.append(label).append('：').append(value).append("<br>\n");
    }
}
