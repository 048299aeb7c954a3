package org.danwakai.mail.entity;

/**
 * Where a mail stands. Dropped: what it would tell is no longer true. Expired: it could not be sent while it was of use.
 * Bounced: it was sent, and came back.
 */
public enum MailState {
    OWED,
    SENT,
    FAILED,
    DROPPED,
    EXPIRED,
    BOUNCED
}
