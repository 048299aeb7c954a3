package org.danwakai.mail.control;

import org.danwakai.platform.control.Setting;

/** Where Message-IDs (RFC 5322, 3.6.4) come from: the domain of the sender; their left side is random. */
final class MessageIds {

    private MessageIds() {}

    static String domain() {
        String from = Setting.MAIL_FROM.value();
        return from.substring(from.lastIndexOf('@') + 1).replace(">", "");
    }
}
