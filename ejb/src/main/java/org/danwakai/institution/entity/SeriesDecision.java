package org.danwakai.institution.entity;

/** How a series decided about a domain for itself, whatever the directory says. */
public enum SeriesDecision {

    /** Its addresses count as academic. */
    WELCOME,

    /** Its addresses are refused. */
    BLOCKED
}
