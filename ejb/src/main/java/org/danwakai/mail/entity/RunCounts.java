package org.danwakai.mail.entity;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How far the mails with the link are, in people who have a seat: of each, the last such mail counts.
 *
 * @param sent how many have it
 * @param waiting for how many it is owed, or will be
 * @param failed to how many it could not be brought, or came back
 * @param lapsed for how many it was too late, or no longer true
 * @param overdue how many of those waiting have waited for minutes
 * @param lately how many were sent it in the last minute
 * @param latelySince when the first of these was; null when there are none
 */
public record RunCounts(
        long sent, long waiting, long failed, long lapsed, long overdue, long lately, Instant latelySince)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    /** How far back the rate is taken from. */
    public static final Duration RECENT = Duration.ofMinutes(1);

    /** How long a mail may wait before it counts as overdue: whoever got a seat just now is mailed within that. */
    public static final Duration GRACE = Duration.ofMinutes(5);

    public static final RunCounts NOBODY = new RunCounts(0, 0, 0, 0, 0, 0, null);

    /** Everybody with a seat. */
    public long all() {
        return sent + waiting + failed + lapsed;
    }

    /** Who has no link, and is not about to get one. */
    public long without() {
        return failed + lapsed;
    }

    public boolean isDone() {
        return waiting == 0;
    }

    /** When the last would have it if all went on as in the last minute; empty while nothing goes out. */
    public Optional<Instant> estimatedEnd(Instant now) {
        if (waiting == 0 || lately == 0) {
            return Optional.empty();
        }
        long millis = Math.max(1000, Duration.between(latelySince, now).toMillis());
        return Optional.of(now.plusMillis(waiting * millis / lately));
    }
}
