package org.danwakai.seminar.entity;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds where a reference leads: to an address that it names, else to its arXiv identifier, of today ({@code 2301.01234},
 * which begins with year and month) or of before April 2007 ({@code hep-th/9711200}), else to its DOI.
 */
public final class CitedAddress {

    private static final String VERSION = "(?:v\\d{1,2})?";
    private static final String MONTH = "\\d{2}(?:0[1-9]|1[0-2])";
    private static final String ARCHIVE = "[a-z][a-z-]{1,9}(?:\\.[a-z]{2})?/";
    private static final String DOI = "(10\\.\\d{4,9}/[^\\s,;]{1,200})";

    private static final Pattern URL = Pattern.compile("(https?://[^\\s<>\"「」（）、。，]{3,2000})");
    private static final Pattern ARXIV = Pattern.compile(
            "(?:arXiv|e-?print) ?: ?(\\d{4}\\.\\d{4,5}" + VERSION + "|" + ARCHIVE + "\\d{7}" + VERSION + ")",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NAMED_DOI = Pattern.compile("doi ?: ?" + DOI, Pattern.CASE_INSENSITIVE);

    // without a word before it, a number is an identifier only where it stands alone: "[2301.01234 [hep-th]]"
    private static final Pattern ARXIV_ALONE = Pattern.compile(
            "\\s*\\[?(" + MONTH + "\\.\\d{4,5}" + VERSION + "|" + ARCHIVE + MONTH + "\\d{3}" + VERSION
                    + ")(?:\\s*\\[[a-z.-]{2,20}\\])?\\]?\\s*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DOI_ALONE = Pattern.compile("\\s*" + DOI + "\\s*");
    private static final Pattern NEVER = Pattern.compile("(?!)");

    private CitedAddress() {}

    /** @param text of a reference; null for none */
    public static Optional<String> in(String text) {
        return text == null
                ? Optional.empty()
                : find(text, URL, NEVER)
                        .or(() -> find(text, ARXIV, ARXIV_ALONE).map("https://arxiv.org/abs/"::concat))
                        .or(() -> find(text, NAMED_DOI, DOI_ALONE).map("https://doi.org/"::concat))
                        .map(CitedAddress::withoutTrailingPunctuation);
    }

    /** @param anywhere what may stand among other words @param alone what may be all of the text */
    private static Optional<String> find(String text, Pattern anywhere, Pattern alone) {
        Matcher among = anywhere.matcher(text);
        if (among.find()) {
            return Optional.of(among.group(1));
        }
        Matcher all = alone.matcher(text);
        return all.matches() ? Optional.of(all.group(1)) : Optional.empty();
    }

    private static String withoutTrailingPunctuation(String url) {
        int end = url.length();
        while (end > 0 && (".,;:]}'".indexOf(url.charAt(end - 1)) >= 0 || closesNothing(url, end))) {
            end--;
        }
        return url.substring(0, end);
    }

    private static boolean closesNothing(String url, int end) {
        return url.charAt(end - 1) == ')' && url.lastIndexOf('(', end) < 0;
    }
}
