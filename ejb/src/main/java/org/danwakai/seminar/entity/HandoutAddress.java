package org.danwakai.seminar.entity;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where something is handed out by us: {@code <site>/files/<key>/<name>}. The key says what it is, the name is for people. */
public final class HandoutAddress {

    /** As the database finds it in the addresses of materials, too. */
    private static final Pattern KEY = Pattern.compile("/files/([a-z2-7]{26})/");

    private HandoutAddress() {}

    /** @param site its address, with or without a slash after it; empty for a path */
    public static String of(String site, String key, String name) {
        return site.replaceAll("/+$", "") + "/files/" + key + "/" + encode(name);
    }

    /** Empty when the address is none of this form, on whatever site. */
    public static Optional<String> key(String url) {
        Matcher matcher = KEY.matcher(url);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** For a segment of a path (RFC 3986, 3.3), with nothing in it that Markdown could take for its own. */
    private static String encode(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }
}
