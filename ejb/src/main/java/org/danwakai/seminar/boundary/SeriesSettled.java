package org.danwakai.seminar.boundary;

/** Organizers decided how the series gives out its seats and to whom; fired in the transaction that does so. */
public record SeriesSettled(long seriesId) {}
