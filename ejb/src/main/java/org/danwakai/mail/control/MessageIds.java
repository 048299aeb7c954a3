package org.danwakai.mail.control;

import java.util.UUID;
import org.danwakai.platform.control.Setting;

/** Makes Message-IDs (RFC 5322, 3.6.4) in the domain that the mails come from. */
final class MessageIds {

    private MessageIds() {}

    static String next() {
        return UUID.randomUUID() + "@" + domain();
    }

    static String domain() {
        String from = Setting.MAIL_FROM.value();
        return from.substring(from.lastIndexOf('@') + 1).replace(">", "");
    }
}
