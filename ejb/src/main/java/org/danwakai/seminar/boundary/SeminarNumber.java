package org.danwakai.seminar.boundary;

/** What addresses call a seminar. @param series its slug */
public record SeminarNumber(String series, int number) {}
