package org.danwakai.meeting.entity;

/** What is to be done at a provider. */
public enum TaskKind {
    MAKE,
    REFRESH,
    /** Links for those who were seated since, none for those who left. */
    LINKS,
    DELETE
}
