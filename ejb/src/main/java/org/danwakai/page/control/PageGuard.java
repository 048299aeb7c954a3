package org.danwakai.page.control;

import java.util.Locale;

/** Refuses what is no series page before anything costly is done with it. */
final class PageGuard {

    private static final int MAX_LENGTH = 2_000_000;
    private static final int MAX_LINE = 50_000;

    private PageGuard() {}

    static void check(String text) {
        if (text == null || text.isBlank()) {
            throw new NotASeriesPageException("empty", "The page is empty.");
        }
        if (text.length() > MAX_LENGTH) {
            throw new NotASeriesPageException(
                    "too-large",
                    "The page has " + text.length() + " characters; a series page has at most " + MAX_LENGTH + ".");
        }
        checkCharacters(text);
        String start = text.substring(0, Math.min(text.length(), 200)).strip().toLowerCase(Locale.ROOT);
        if (start.startsWith("<!doctype") || start.startsWith("<html") || start.startsWith("<?xml")) {
            throw new NotASeriesPageException("html", "The page is HTML; the Markdown source of the page is needed.");
        }
    }

    private static void checkCharacters(String text) {
        int lineStart = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                lineStart = i + 1;
            } else if (c < ' ' && c != '\t' && c != '\f') {
                throw new NotASeriesPageException(
                        "binary", "The page holds the control character U+" + String.format("%04X", (int) c) + ".");
            } else if (i - lineStart > MAX_LINE) {
                throw new NotASeriesPageException(
                        "line-too-long", "The page has a line of more than " + MAX_LINE + " characters.");
            }
        }
    }
}
