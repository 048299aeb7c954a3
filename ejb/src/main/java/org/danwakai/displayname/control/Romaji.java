package org.danwakai.displayname.control;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Japanese names in Roman letters are written in several systems (Hepburn, Kunrei) and with long vowels in several ways:
 * Ohno, Oono, Ono; Shimpei, Shinpei; Jyun, Jun. Here they come out the same.
 */
final class Romaji {

    private record Rule(Pattern from, String to) {

        Rule(String from, String to) {
            this(Pattern.compile(from), to);
        }
    }

    private static final List<Rule> RULES = List.of(
            new Rule("[^a-z]", ""),
            new Rule("jy", "j"),
            new Rule("[zd]y", "j"),
            new Rule("sy", "sh"),
            new Rule("[tc]y", "ch"),
            new Rule("si", "shi"),
            new Rule("ti", "chi"),
            new Rule("tu", "tsu"),
            new Rule("(?<![sc])hu", "fu"),
            new Rule("[zd]i", "ji"),
            new Rule("dz?u", "zu"),
            new Rule("tch", "cch"),
            new Rule("m(?=[bmp])", "n"),
            new Rule("o[ou]+", "o"),
            new Rule("oh(?![aiueoy])", "o"),
            new Rule("uu+", "u"));

    private Romaji() {}

    /** @param letters of one part of a name, small and without accents */
    static String fold(String letters) {
        String folded = letters;
        for (Rule rule : RULES) {
            folded = rule.from().matcher(folded).replaceAll(rule.to());
        }
        return folded;
    }
}
