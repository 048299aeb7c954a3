package org.danwakai.page.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.danwakai.seminar.entity.SeminarContent.Speaker;
import org.danwakai.seminar.entity.SpeakerRole;

/**
 * Reads people: 山田 太郎 氏 (甲大学), 乙川 花子（丙研究所/丁大学）、… with brackets of any width, even mixed or never closed.
 */
final class SpeakerReader {

    private static final String OPENING = "(（[［";
    private static final String CLOSING = ")）]］";
    private static final String SEPARATORS = "、，,&＆;；";
    private static final Set<String> NOBODY_YET = Set.of("希望者", "未定", "調整中", "募集中", "tba", "tbd");
    private static final List<String> HONORIFICS = List.of("氏", "先生");
    private static final Set<String> ORDER_REMARKS = Set.of("順不同", "五十音順", "敬称略", "順不同、敬称略");

    private final SpeakerRole role;
    private final List<PageLink> links;
    private final List<Speaker> people = new ArrayList<>();
    private final StringBuilder name = new StringBuilder();
    private final StringBuilder affiliation = new StringBuilder();
    private int depth;
    private boolean balanced = true;

    private SpeakerReader(SpeakerRole role, List<PageLink> links) {
        this.role = role;
        this.links = links;
    }

    /** Those whom a line names; nobody where it says that the speaker is open. */
    static List<Speaker> read(PageLine line, SpeakerRole role, WarningList warnings) {
        if (isOpen(line.text())) {
            warnings.inform(
                    line.number(), "speaker-open", WarningList.quote(line.text()) + " is no person and was left out.");
            return List.of();
        }
        SpeakerReader reader = new SpeakerReader(role, line.links());
        reader.scan(line.text());
        if (!reader.balanced) {
            warnings.warn(
                    line.number(),
                    "bracket-unbalanced",
                    "The brackets do not match in " + WarningList.quote(line.text()) + ".");
        }
        return List.copyOf(reader.people);
    }

    /** Whether a line without a label goes on naming people. */
    static boolean namesPeople(String text) {
        String start = text.substring(0, Math.min(text.length(), 80));
        return start.matches("[^。．]{1,60}[ 　]?氏[ 　]?([(（,、&].*)?") && !start.contains("。");
    }

    static String withoutHonorific(String name) {
        String clean = JapaneseText.clean(name);
        for (String honorific : HONORIFICS) {
            if (clean.length() > honorific.length() && clean.endsWith(honorific)) {
                return clean.substring(0, clean.length() - honorific.length()).strip();
            }
        }
        return clean;
    }

    private static boolean isOpen(String text) {
        return NOBODY_YET.contains(JapaneseText.comparable(text));
    }

    private void scan(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (OPENING.indexOf(c) >= 0) {
                open(c);
            } else if (CLOSING.indexOf(c) >= 0) {
                close(c);
            } else if (depth == 0 && SEPARATORS.indexOf(c) >= 0) {
                person();
            } else {
                (depth > 0 ? affiliation : name).append(c);
            }
        }
        balanced &= depth == 0;
        person();
    }

    private void open(char bracket) {
        if (depth > 0) {
            affiliation.append(bracket);
        } else if (affiliation.length() > 0) {
            affiliation.append('\n');
        }
        depth++;
    }

    private void close(char bracket) {
        if (depth == 0) {
            balanced = false;
            return;
        }
        depth--;
        if (depth > 0) {
            affiliation.append(bracket);
        }
    }

    private void person() {
        String who = withoutHonorific(name.toString());
        if (!who.isEmpty()) {
            people.add(new Speaker(who, affiliation(), url(who), role));
        }
        name.setLength(0);
        affiliation.setLength(0);
        depth = 0;
    }

    private String affiliation() {
        List<String> brackets = new ArrayList<>();
        for (String bracket : affiliation.toString().split("\n")) {
            String clean = JapaneseText.clean(bracket);
            if (!clean.isEmpty() && !ORDER_REMARKS.contains(clean)) {
                brackets.add(clean);
            }
        }
        return brackets.isEmpty() ? null : String.join(", ", brackets);
    }

    private String url(String who) {
        return links.stream()
                .filter(link -> withoutHonorific(link.label()).equals(who))
                .map(PageLink::url)
                .findFirst()
                .orElse(null);
    }
}
