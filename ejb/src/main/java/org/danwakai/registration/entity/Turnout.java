package org.danwakai.registration.entity;

/** What is known of whether somebody with a seat came. */
public enum Turnout {
    CAME,
    MISSED,

    /** Nobody has said. */
    UNKNOWN
}
