package org.danwakai.meeting.entity;

import java.time.Instant;
import org.danwakai.registration.entity.RegistrationState;
import org.danwakai.seminar.entity.Decision;

/** What becomes of somebody who follows a link of ours into a meeting. What concerns all is told before what concerns one. */
public enum JoinState {
    /** Another link has taken its place. It tells nothing about anybody: who knows what hands it went through. */
    RENEWED,
    CANCELLED,
    POSTPONED,
    OVER,
    /** The person gave the seat away, or waits for one. */
    NO_SEAT,
    EARLY,
    /** It is time, but nobody knows the meeting yet. */
    NOT_READY,
    OPEN;

    /**
     * @param holds whether the link is the person's present one
     * @param known whether there is a meeting that the person can get into
     */
    public static JoinState at(
            Instant now,
            boolean holds,
            Decision decision,
            JoinWindow window,
            RegistrationState registration,
            boolean known) {
        if (!holds) {
            return RENEWED;
        }
        if (decision != Decision.PUBLISHED) {
            return decision == Decision.CANCELLED ? CANCELLED : POSTPONED;
        }
        if (window.isOver(now)) {
            return OVER;
        }
        if (registration != RegistrationState.SEATED) {
            return NO_SEAT;
        }
        if (window.isAhead(now)) {
            return EARLY;
        }
        return known ? OPEN : NOT_READY;
    }
}
