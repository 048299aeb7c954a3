package org.danwakai.mail.control;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.danwakai.mail.entity.OwedMail;

/** The mails that this server has claimed and not settled yet, and how long its claims have been renewed for. */
final class Holdings {

    /** Nothing that was claimed, or renewed, longer ago than this is sent any more: another server may have it. */
    private static final long GOOD_FOR = Outbox.CLAIM.minusSeconds(3).toNanos();

    private final String holder = UUID.randomUUID().toString();
    private final Set<Long> held = ConcurrentHashMap.newKeySet();
    private volatile long renewedAt = System.nanoTime();
    private volatile boolean isClosing;

    /** Names this run of this server in the table. */
    String holder() {
        return holder;
    }

    /** @return those that are new: what was sent while nothing could be written down may be claimed once more */
    List<OwedMail> add(Collection<OwedMail> claimed) {
        return claimed.stream().filter(mail -> held.add(mail.id())).toList();
    }

    void remove(long mailId) {
        held.remove(mailId);
    }

    List<Long> ids() {
        return List.copyOf(held);
    }

    /** @param askedAt {@code System.nanoTime()} from before the database was asked */
    void renewed(long askedAt) {
        renewedAt = askedAt;
    }

    /** Whether what was claimed at that moment, or before, is surely still ours. */
    boolean isGood(long claimedAt) {
        long now = System.nanoTime();
        return now - claimedAt < GOOD_FOR || now - renewedAt < GOOD_FOR;
    }

    /** The server stops: nothing more is claimed. */
    void close() {
        isClosing = true;
    }

    boolean isClosing() {
        return isClosing;
    }
}
