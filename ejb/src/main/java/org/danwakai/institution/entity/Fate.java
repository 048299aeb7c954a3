package org.danwakai.institution.entity;

/** What an update makes of a domain. */
public enum Fate {

    /** Nobody has said anything of it so far. */
    NEW,

    CHANGED,

    /** The source no longer names it; what another source says of it holds then. */
    GONE,

    SAME,

    /** It was corrected here, and the correction stays in force. */
    KEPT
}
