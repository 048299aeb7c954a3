package org.danwakai.people.entity;

import org.danwakai.platform.entity.InvalidInput;
import org.danwakai.registration.entity.PoolName;

/**
 * Where the rows of an import go.
 *
 * @param goal of rows that do not say it themselves
 * @param seminarId that rows can be for; null for none
 * @param pool of that seminar; null without one
 * @param language of the mails to people whose row does not say it
 */
public record Destination(Goal goal, Long seminarId, PoolName pool, String language) {

    public Destination {
        if (goal == Goal.SEMINAR && seminarId == null || (seminarId == null) != (pool == null)) {
            throw new InvalidInput("seminar", "required");
        }
        if (!"ja".equals(language) && !"en".equals(language)) {
            throw new InvalidInput("language", "unknown");
        }
    }
}
