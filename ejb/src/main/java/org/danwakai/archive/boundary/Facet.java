package org.danwakai.archive.boundary;

/** What lists of seminars are narrowed down by. */
public enum Facet {
    SERIES,
    YEAR,
    KIND,
    LANGUAGE,
    SPEAKER,
    INSTITUTION
}
