package org.danwakai.dashboard.boundary;

import java.io.Serializable;
import java.time.Instant;
import org.danwakai.dashboard.entity.Chore;

/**
 * Something that waits for an organizer.
 *
 * @param number of the seminar that it is about, in the series
 * @param count how many people, talks or mails; of {@link Chore#NAMES} the share of those that were right, in percent
 */
public record ChoreView(Chore chore, int number, Instant startsAt, long count) implements Serializable {}
