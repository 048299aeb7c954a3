package org.danwakai.mail.entity;

import java.time.Duration;
import java.time.Instant;

/**
 * What became of a mail that was held, to be written down.
 *
 * @param state owed again, or where it stands for good
 * @param attempts that it has had, this one included when it counts
 * @param at when it was sent, or from when it may be tried again; null otherwise
 * @param answer what the server said, without the address; null for nothing
 * @param hardStatus RFC 3463 status by which the server said that there is no such address; null for none
 */
public record Outcome(long mailId, MailState state, int attempts, Instant at, String answer, String hardStatus) {

    private static final int MOST_ATTEMPTS = 40;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(15);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    /** @param answer by which the server took it, which names the mail in that server's log */
    public static Outcome sent(OwedMail mail, Instant now, String answer) {
        return new Outcome(mail.id(), MailState.SENT, mail.attempts() + 1, now, answer, null);
    }

    /** What it would have told is no longer true. */
    public static Outcome dropped(OwedMail mail) {
        return new Outcome(mail.id(), MailState.DROPPED, mail.attempts(), null, null, null);
    }

    /** Too late to be of use. */
    public static Outcome expired(OwedMail mail, String answer) {
        return new Outcome(mail.id(), MailState.EXPIRED, mail.attempts(), null, answer, null);
    }

    /** It will never be taken. @param hardStatus null unless it is the address that there is none of */
    public static Outcome failed(OwedMail mail, String answer, String hardStatus) {
        return new Outcome(mail.id(), MailState.FAILED, mail.attempts() + 1, null, answer, hardStatus);
    }

    /**
     * It may be taken later. Pauses double from 15 seconds to an hour; each is drawn between half of that and the whole,
     * so that what failed together does not come again together.
     *
     * @param draw from 0 to 1
     */
    public static Outcome retry(OwedMail mail, String answer, Instant now, double draw) {
        if (mail.attempts() + 1 >= MOST_ATTEMPTS) {
            return failed(mail, answer, null);
        }
        Duration whole = FIRST_PAUSE.multipliedBy(1L << Math.min(mail.attempts(), 10));
        long millis = (whole.compareTo(LONGEST_PAUSE) < 0 ? whole : LONGEST_PAUSE).toMillis();
        Instant again = now.plusMillis(millis / 2 + (long) (draw * millis / 2));
        if (mail.isExpiredAt(again)) {
            return expired(mail, answer);
        }
        return new Outcome(mail.id(), MailState.OWED, mail.attempts() + 1, again, answer, null);
    }

    /** Given back untried, for whoever may send it. */
    public static Outcome returned(OwedMail mail) {
        return new Outcome(mail.id(), MailState.OWED, mail.attempts(), null, null, null);
    }
}
