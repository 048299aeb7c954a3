package org.danwakai.seminar.boundary;

/** Organizers decided how the series gives out its seats; fired in the transaction that does so. */
public record SeriesSettled(long seriesId) {}
