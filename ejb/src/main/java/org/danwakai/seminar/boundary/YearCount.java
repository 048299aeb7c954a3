package org.danwakai.seminar.boundary;

/** How many seminars a series held in a year of its zone. */
public record YearCount(int year, long seminars) {}
