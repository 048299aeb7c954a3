package org.danwakai.mail.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/**
 * A mail that is owed. Its row is inserted, by statements for one or for many, in the transaction of the fact that it tells and holds no text: the text is made
 * from the facts when it is sent, so no token and no meeting URL lies in the table. The Message-ID is fixed from the
 * start; should a crash between the server's answer and ours send a mail twice, receivers can tell.
 */
@Entity
@Table(name = "outbox_mail")
public class OutboxMail {

    private static final int MOST_ATTEMPTS = 12;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(15);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    @Id
    private Long id;

    private MailKind kind;

    @Column(name = "registration_id")
    private Long registrationId;

    @Column(name = "subscription_id")
    private Long subscriptionId;

    @Column(name = "attendee_id")
    private Long attendeeId;

    @Column(name = "seminar_id")
    private Long seminarId;

    @Column(name = "link_expires_at")
    private Instant linkExpiresAt;

    private String occasion;

    @Column(name = "message_id")
    private String messageId;

    private MailState state = MailState.OWED;
    private int attempts;

    @Column(name = "not_before")
    private Instant notBefore;

    @Column(name = "claimed_until")
    private Instant claimedUntil;

    @Column(name = "sent_at")
    private Instant sentAt;

    private String answer;

    protected OutboxMail() {}

    public void sent(Instant now) {
        state = MailState.SENT;
        sentAt = now;
        claimedUntil = null;
        answer = null;
    }

    /** What it would have told is no longer true. */
    public void drop() {
        state = MailState.DROPPED;
        claimedUntil = null;
    }

    /** The server may take it later: pauses double from 15 seconds to an hour, and end after a dozen attempts. */
    public void retry(String serverAnswer, Instant now) {
        if (attempts >= MOST_ATTEMPTS) {
            fail(serverAnswer);
            return;
        }
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, 10));
        notBefore = now.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
        claimedUntil = null;
        answer = serverAnswer;
    }

    /** No server was there to ask: that is no attempt, however often it happens. */
    public void postpone(Instant now) {
        attempts = Math.max(0, attempts - 1);
        notBefore = now.plus(FIRST_PAUSE);
        claimedUntil = null;
    }

    /** The server will never take it. */
    public void fail(String serverAnswer) {
        state = MailState.FAILED;
        claimedUntil = null;
        answer = serverAnswer;
    }

    public Long id() {
        return id;
    }

    public MailKind kind() {
        return kind;
    }

    public MailState state() {
        return state;
    }

    /** Null unless it is about a registration. */
    public Long registrationId() {
        return registrationId;
    }

    /** Null unless it is about a subscription. */
    public Long subscriptionId() {
        return subscriptionId;
    }

    /** Null unless it is about a person as such. */
    public Long attendeeId() {
        return attendeeId;
    }

    /** Null when it is about no seminar. */
    public Long seminarId() {
        return seminarId;
    }

    /** When the link ends to hold that the mail is sent for; null when there is none. */
    public Instant linkExpiresAt() {
        return linkExpiresAt;
    }

    public String messageId() {
        return messageId;
    }

    public Instant notBefore() {
        return notBefore;
    }
}
