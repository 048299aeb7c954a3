package org.danwakai.seminar.entity;

import java.util.Objects;
import org.danwakai.platform.entity.InvalidInput;

/**
 * How a series gives out its seats, to whom, and under which names.
 *
 * @param inviteAbsent whether subscribers who missed the last three seminars are invited instead of seated
 * @param overbookingRisk chance, in percent, that may be taken that more people come than there are seats; 0 gives out no
 *     more places than there are seats
 * @param mailPolicy for registrations from now on
 * @param displayNamePattern for all seminars, those that have registrants already too
 */
public record SeriesSettings(
        SubscribersGet subscribersGet,
        boolean inviteAbsent,
        int overbookingRisk,
        MailPolicy mailPolicy,
        DisplayNamePattern displayNamePattern) {

    /** Beyond that, somebody would stand in most of the rooms. */
    public static final int LARGEST_RISK = 20;

    /** @throws InvalidInput when the risk is none that may be taken */
    public SeriesSettings {
        Objects.requireNonNull(subscribersGet);
        Objects.requireNonNull(mailPolicy);
        Objects.requireNonNull(displayNamePattern);
        if (overbookingRisk < 0 || overbookingRisk > LARGEST_RISK) {
            throw new InvalidInput("overbookingRisk", "out-of-range");
        }
    }
}
