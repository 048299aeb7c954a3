package org.danwakai.mail.control;

import jakarta.mail.internet.MimeUtility;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Texts as headers hold them (RFC 2047). Thousands of mails share a subject, and Jakarta Mail takes longer over a Japanese
 * one than over all the rest of the mail but its signature, so that what was written lately is remembered.
 */
final class HeaderWords {

    private static final Pattern CONTROLS = Pattern.compile("\\p{Cc}+");
    private static final int MOST_KEPT = 200;
    private static final Map<String, String> KEPT = new ConcurrentHashMap<>();

    private HeaderWords() {}

    /** No value can begin another header. */
    static String encoded(String text) {
        if (KEPT.size() >= MOST_KEPT) {
            KEPT.clear();
        }
        return KEPT.computeIfAbsent(text, HeaderWords::encode);
    }

    private static String encode(String text) {
        try {
            String oneLine = CONTROLS.matcher(text).replaceAll(" ");
            return MimeUtility.encodeText(oneLine, StandardCharsets.UTF_8.name(), "B");
        } catch (UnsupportedEncodingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
