package org.danwakai.seminar.boundary;

import org.danwakai.seminar.entity.Format;

/**
 * A seminar now exists, in the transaction that made it.
 *
 * @param capacity seats that its series gives by default
 */
public record SeminarScheduled(long seminarId, Format format, int capacity) {}
