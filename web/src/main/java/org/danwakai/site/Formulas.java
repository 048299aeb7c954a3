package org.danwakai.site;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the TeX in a text: between dollar signs, where no price is meant, or between brackets with a backslash. However
 * many begin and never end, each letter is looked at a few times only, which no regular expression does.
 */
final class Formulas {

    private final String text;
    private final List<Place> places = new ArrayList<>();
    private final Ending doubled = new Ending("$$");
    private final Ending bracket = new Ending("\\)");
    private final Ending square = new Ending("\\]");

    /** @param end after its last letter */
    record Place(int start, int end) {}

    private Formulas(String text) {
        this.text = text;
        for (int at = 0; at < text.length(); ) {
            int end = endOf(at);
            if (end > 0) {
                places.add(new Place(at, end));
            }
            at = end > 0 ? end : at + 1;
        }
    }

    /** In their order. */
    static List<Place> in(String text) {
        return new Formulas(text).places;
    }

    /** 0 where none begins. */
    private int endOf(int at) {
        if (text.startsWith("$$", at)) {
            return doubled.after(at);
        }
        if (text.startsWith("\\(", at)) {
            return bracket.after(at);
        }
        if (text.startsWith("\\[", at)) {
            return square.after(at);
        }
        return text.charAt(at) == '$' ? endOfSingle(at) : 0;
    }

    /** In one line, without a space behind its first sign or before its last; a digit after that is a price's. */
    private int endOfSingle(int at) {
        boolean begins = at == 0 || !isWord(text.charAt(at - 1)) && "\\$".indexOf(text.charAt(at - 1)) < 0;
        int end = begins ? text.indexOf('$', at + 1) : -1;
        if (end < 0 || isSpace(text.charAt(at + 1)) || text.substring(at, end).indexOf('\n') >= 0) {
            return 0;
        }
        char last = text.charAt(end - 1);
        boolean goesOn = end + 1 < text.length() && (text.charAt(end + 1) == '$' || isDigit(text.charAt(end + 1)));
        return isSpace(last) || last == '\\' || goesOn ? 0 : end + 1;
    }

    private static boolean isWord(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || isDigit(c);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }

    /** Where a mark stands next; it is looked for once, however many ask. */
    private final class Ending {
        private final String mark;
        private int next;

        Ending(String mark) {
            this.mark = mark;
        }

        /** After the first that has a letter between itself and the mark that begins there; 0 for none. */
        int after(int start) {
            int from = start + mark.length() + 1;
            if (next >= 0 && next < from) {
                next = text.indexOf(mark, from);
            }
            return next < 0 ? 0 : next + mark.length();
        }
    }
}
