package org.danwakai.seminar.boundary;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.danwakai.seminar.entity.Decision;
import org.danwakai.seminar.entity.DisplayNamePattern;
import org.danwakai.seminar.entity.MailPolicy;
import org.danwakai.seminar.entity.Phase;

/**
 * What decides whether places in a seminar can be had and left: its decision and its times.
 *
 * @param label how logs and addresses call it: {@code dlap/77}
 * @param homeSeries key of the series whose habits hold for it
 * @param homeSlug how addresses call that series
 * @param opensAt null: open since it was published
 * @param endsAt null for an open end
 * @param policy of its home series
 * @param displayNamePattern of its home series
 * @param overbookingRisk of its home series: chance, in percent, that may be taken that more come than there are seats
 * @param lastSeats of its home series: how many seats of each pool are kept for addresses of institutions
 * @param isServed whether its subscribers have been given their places, which happens once, when it opens
 */
public record SeminarTerms(
        long id,
        String label,
        long homeSeries,
        String homeSlug,
        ZoneId zone,
        Decision decision,
        Instant opensAt,
        Instant closesAt,
        Instant startsAt,
        Instant endsAt,
        MailPolicy policy,
        DisplayNamePattern displayNamePattern,
        int overbookingRisk,
        int lastSeats,
        boolean isServed) {

    private static final Duration LEAVING_AFTER_START = Duration.ofMinutes(10);

    /** How many of the last seats addresses of institutions are given first; when registration closes, all get them. */
    public int seatsKeptAt(Instant now) {
        return now.isBefore(closesAt) ? lastSeats : 0;
    }

    public boolean isPublished() {
        return decision == Decision.PUBLISHED;
    }

    public boolean isOpenAt(Instant now) {
        return isPublished() && Phase.at(now, opensAt, closesAt, startsAt, endsAt) == Phase.OPEN;
    }

    /** "I cannot come" is of use to others until the seminar has well begun; after that nobody moves up either. */
    public boolean canBeLeftAt(Instant now) {
        return now.isBefore(startsAt.plus(LEAVING_AFTER_START));
    }

    /** Whether somebody who waits may still be given a seat. */
    public boolean seatsCanBeGivenAt(Instant now) {
        return isPublished() && canBeLeftAt(now);
    }
}
