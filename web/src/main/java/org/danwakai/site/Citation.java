package org.danwakai.site;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.danwakai.platform.control.SiteAddress;

/** A seminar's talks as BibTeX, one entry each. What somebody typed is text there and no command, but for formulas. */
final class Citation {

    private static final Map<Character, String> SPECIAL = Map.of(
            '\\', "\\textbackslash{}",
            '{', "\\{",
            '}', "\\}",
            '$', "\\$",
            '&', "\\&",
            '#', "\\#",
            '%', "\\%",
            '_', "\\_",
            '^', "\\textasciicircum{}",
            '~', "\\textasciitilde{}");

    private Citation() {}

    static String bibtex(SeminarText seminar) {
        List<TalkText> talks = seminar.getTalks();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < talks.size(); i++) {
            String mark = talks.size() == 1 ? "" : "-" + (i + 1);
            entry(text, seminar, talks.get(i), seminar.getSeries() + seminar.getNumber() + mark);
        }
        return text.toString();
    }

    private static void entry(StringBuilder text, SeminarText seminar, TalkText talk, String key) {
        LocalDate day = seminar.getDay();
        String month = day.getMonth().name().substring(0, 3).toLowerCase(Locale.ROOT);
        String authors = talk.getSpeakers().stream()
                .filter(one -> !one.role().equals("chair"))
                .map(one -> author(one.name()))
                .collect(Collectors.joining(" and "));
        text.append("@misc{").append(key);
        if (!authors.isEmpty()) {
            field(text, "author", "{" + authors + "}");
        }
        field(text, "title", "{{" + (talk.getTitle() == null ? "" : escape(talk.getTitle())) + "}}");
        field(text, "howpublished", "{" + escape(seminar.getLabel()) + "}");
        field(text, "year", Integer.toString(day.getYear()));
        field(text, "month", month);
        field(text, "note", "{" + day + "}");
        field(text, "url", "{" + SiteAddress.base() + seminar.getPath() + "}");
        text.append("\n}\n");
    }

    private static void field(StringBuilder text, String name, String value) {
        text.append(",\n  ").append(name).append(" = ").append(value);
    }

    /** Only a plain name of Latin letters is taken to pieces; any other is a name as it stands. */
    private static String author(String name) {
        boolean plain = name.matches("[\\p{IsLatin}.' -]+")
                && !name.toLowerCase(Locale.ROOT).contains(" and ");
        return plain ? escape(name) : "{" + escape(name) + "}";
    }

    static String escape(String text) {
        StringBuilder safe = new StringBuilder();
        int at = 0;
        for (Formulas.Place place : Formulas.in(text)) {
            String formula = text.substring(place.start(), place.end());
            safe.append(plain(text.substring(at, place.start())));
            safe.append(isBalanced(formula) ? formula : plain(formula));
            at = place.end();
        }
        return safe.append(plain(text.substring(at))).toString();
    }

    private static String plain(String text) {
        return text.replaceAll("[\\p{Cc}\\s]+", " ")
                .chars()
                .mapToObj(letter -> SPECIAL.getOrDefault((char) letter, Character.toString((char) letter)))
                .collect(Collectors.joining());
    }

    /** Whether it closes as many braces as it opens, and none before: else it would end the field it stands in. */
    private static boolean isBalanced(String formula) {
        int depth = 0;
        for (int i = 0; i < formula.length() && depth >= 0; i++) {
            depth += formula.charAt(i) == '{' ? 1 : formula.charAt(i) == '}' ? -1 : 0;
        }
        return depth == 0;
    }
}
