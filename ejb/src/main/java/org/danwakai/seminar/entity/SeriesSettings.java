package org.danwakai.seminar.entity;

import java.io.Serializable;
import java.util.Objects;
import org.danwakai.platform.entity.InvalidInput;

/**
 * How a series gives out its seats, to whom, under which names, and how they get into the meeting.
 *
 * @param inviteAbsent whether subscribers who missed the last three seminars are invited instead of seated
 * @param overbookingRisk chance, in percent, that may be taken that more people come than there are seats; 0 gives out no
 *     more places than there are seats
 * @param lastSeats of each way to attend, that addresses of institutions are given first until registration closes; 0 for
 *     none
 * @param mailPolicy for registrations from now on
 * @param displayNamePattern for all seminars, those that have registrants already too
 * @param joinMode for mails with the way in from now on
 * @param reminderDays how many days before a seminar those who hold a seat are reminded of it; 0 for not at all
 * @param alarmAddresses to whom it is mailed when links cannot go out
 */
public record SeriesSettings(
        SubscribersGet subscribersGet,
        boolean inviteAbsent,
        int overbookingRisk,
        int lastSeats,
        MailPolicy mailPolicy,
        DisplayNamePattern displayNamePattern,
        JoinMode joinMode,
        int reminderDays,
        AlarmAddresses alarmAddresses)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Beyond that, somebody would stand in most of the rooms. */
    public static final int LARGEST_RISK = 20;

    /** As many as a pool can have. */
    public static final int MOST_LAST_SEATS = 1_000_000;

    /** Who registered longer ago than that is better told by a change of the seminar. */
    public static final int MOST_REMINDER_DAYS = 14;

    /** @throws InvalidInput when the risk is none that may be taken, or the seats are none that there can be */
    public SeriesSettings {
        Objects.requireNonNull(subscribersGet);
        Objects.requireNonNull(mailPolicy);
        Objects.requireNonNull(displayNamePattern);
        Objects.requireNonNull(joinMode);
        Objects.requireNonNull(alarmAddresses);
        if (overbookingRisk < 0 || overbookingRisk > LARGEST_RISK) {
            throw new InvalidInput("overbookingRisk", "out-of-range");
        }
        if (lastSeats < 0) {
            throw new InvalidInput("lastSeats", "not-negative");
        }
        if (lastSeats > MOST_LAST_SEATS) {
            throw new InvalidInput("lastSeats", "too-large");
        }
        if (reminderDays < 0 || reminderDays > MOST_REMINDER_DAYS) {
            throw new InvalidInput("reminderDays", "reminder-days");
        }
    }
}
