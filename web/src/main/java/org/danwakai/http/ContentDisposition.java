package org.danwakai.http;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** The name that browsers save something under (RFC 6266): in full for those of today, in plain letters for the rest. */
final class ContentDisposition {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_PLAIN = Pattern.compile("[^ -~]|[\"\\\\%]");

    /** What may stand for itself (RFC 8187, 3.2.1). */
    private static final String ATTRIBUTE = "!#$&+-.^_`|~";

    private ContentDisposition() {}

    static String of(boolean shown, String name) {
        return (shown ? "inline" : "attachment") + "; filename=\"" + plain(name) + "\"; filename*=UTF-8''"
                + encoded(name);
    }

    private static String plain(String name) {
        String letters =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        return NOT_PLAIN.matcher(letters).replaceAll("_");
    }

    private static String encoded(String name) {
        StringBuilder encoded = new StringBuilder();
        for (byte one : name.getBytes(StandardCharsets.UTF_8)) {
            char letter = (char) (one & 0xFF);
            boolean itself = letter < 128 && (Character.isLetterOrDigit(letter) || ATTRIBUTE.indexOf(letter) >= 0);
            encoded.append(itself ? String.valueOf(letter) : String.format("%%%02X", (int) letter));
        }
        return encoded.toString();
    }
}
