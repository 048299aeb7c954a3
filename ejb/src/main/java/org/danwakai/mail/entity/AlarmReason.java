package org.danwakai.mail.entity;

/** What about a seminar's links somebody has to see to; each has a mail of its own. */
public enum AlarmReason {
    /** It is the evening before, and there is nothing to get in by. */
    NO_MEETING(MailKind.NO_MEETING),
    /** The mails with the link began half an hour ago and are not all out. */
    RUN_LATE(MailKind.RUN_LATE),
    /** It begins within the hour, and somebody with a seat has no link. */
    LINKS_LEFT(MailKind.LINKS_LEFT);

    private final MailKind mail;

    AlarmReason(MailKind mail) {
        this.mail = mail;
    }

    public MailKind mail() {
        return mail;
    }
}
