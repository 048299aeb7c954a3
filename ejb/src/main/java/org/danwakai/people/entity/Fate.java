package org.danwakai.people.entity;

/** What is to become of a row. Of several rows of one person the first gives the place and the last the name. */
public enum Fate {
    NEW,
    KNOWN,
    MERGED,
    LEFT,
    LEAVE_APPLIED,
    LEAVE_UNMATCHED,
    UNREADABLE
}
