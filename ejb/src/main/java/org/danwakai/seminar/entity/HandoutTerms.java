package org.danwakai.seminar.entity;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/**
 * Who may have what is handed out under an address of ours, and from when.
 *
 * @param releasedAt null: at once
 */
public record HandoutTerms(Visibility visibility, Instant releasedAt) implements Serializable {

    public HandoutTerms {
        Objects.requireNonNull(visibility);
    }

    /** Whether readers are told of it: never of a draft's, nor of one of a seminar that was called off. */
    public boolean isAnnounced(Decision decision, Instant now) {
        return (decision == Decision.PUBLISHED || decision == Decision.POSTPONED)
                && visibility != Visibility.HIDDEN
                && (releasedAt == null || !now.isBefore(releasedAt));
    }

    /** @param registered whether the reader has a place in the seminar */
    public boolean isOpenTo(boolean registered, Decision decision, Instant now) {
        return isAnnounced(decision, now) && (visibility == Visibility.PUBLIC || registered);
    }
}
