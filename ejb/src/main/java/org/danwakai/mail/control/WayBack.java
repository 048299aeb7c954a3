package org.danwakai.mail.control;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.danwakai.platform.control.Setting;

/**
 * The sender of the envelope, to which mail comes back: the mailbox's address with the random half of the Message-ID
 * (VERP). So what comes back names its mail, and nobody can make up a bounce of a mail that they did not get.
 */
record WayBack(String local, String domain) {

    private static final Pattern MARKED =
            Pattern.compile("\\+([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@", Pattern.CASE_INSENSITIVE);

    /** Empty when none is set. */
    static Optional<WayBack> set() {
        return Setting.BOUNCE_ADDRESS.find().map(address -> {
            int at = address.lastIndexOf('@');
            if (at < 1) {
                throw new IllegalStateException(Setting.BOUNCE_ADDRESS.variable() + " is no mail address");
            }
            return new WayBack(address.substring(0, at), address.substring(at + 1));
        });
    }

    String address(String messageId) {
        return local + "+" + messageId.substring(0, messageId.indexOf('@')) + "@" + domain;
    }

    /** The random half of the Message-ID that an address was made for. */
    static Optional<String> mark(String address) {
        Matcher marked = MARKED.matcher(address);
        return marked.find() ? Optional.of(marked.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }
}
