package org.danwakai.seminar.boundary;

import java.time.Instant;

/**
 * A published seminar in the list of all.
 *
 * @param number in its home series
 * @param changedAt when what is announced of it last changed
 */
public record ListedSeminar(int number, Instant changedAt) {}
