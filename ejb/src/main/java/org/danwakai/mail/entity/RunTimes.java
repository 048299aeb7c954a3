package org.danwakai.mail.entity;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;

/**
 * By when what has to be true of a seminar's links, so that nobody sits before a closed door.
 *
 * @param meetingBy when there has to be a meeting: at 18:00 on the day before, in the zone of the series
 * @param doneBy when everybody should have been mailed: half an hour after the mails began
 * @param dueBy an hour before the start, after which every one that is left or failed counts
 */
public record RunTimes(Instant meetingBy, Instant doneBy, Instant dueBy) {

    /** Early enough that an organizer is still awake, late enough that a meeting is usually there. */
    public static final LocalTime EVENING = LocalTime.of(18, 0);

    private static final Duration RUN = Duration.ofMinutes(30);
    private static final Duration LEAD = Duration.ofHours(1);

    /** @param begins when the mails with the link begin */
    public static RunTimes of(Instant startsAt, Instant begins, ZoneId zone) {
        Instant evening = startsAt.atZone(zone)
                .toLocalDate()
                .minusDays(1)
                .atTime(EVENING)
                .atZone(zone)
                .toInstant();
        return new RunTimes(evening, begins.plus(RUN), startsAt.minus(LEAD));
    }

    /** What has to alarm somebody now. @param isHeld whether an organizer holds the mails back, who knows that they wait */
    public Set<AlarmReason> alarms(Instant now, boolean hasMeeting, boolean isHeld, RunCounts counts) {
        Set<AlarmReason> alarms = EnumSet.noneOf(AlarmReason.class);
        if (!hasMeeting && !now.isBefore(meetingBy)) {
            alarms.add(AlarmReason.NO_MEETING);
        }
        if (!isHeld && counts.overdue() > 0 && !now.isBefore(doneBy)) {
            alarms.add(AlarmReason.RUN_LATE);
        }
        if (counts.overdue() + counts.without() > 0 && !now.isBefore(dueBy)) {
            alarms.add(AlarmReason.LINKS_LEFT);
        }
        return alarms;
    }

    /** Whether it matters by now how many have their link. */
    public boolean asksForCounts(Instant now) {
        return !now.isBefore(doneBy) || !now.isBefore(dueBy);
    }
}
