package org.danwakai.seminar.entity;

/** What lists of seminars are narrowed down to: what was decided of them, and of those that are announced, whether they are over. */
public enum Standing {
    DRAFT,
    /** Announced, and not over. */
    COMING,
    OVER,
    POSTPONED,
    CANCELLED
}
