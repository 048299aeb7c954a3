package org.danwakai.dashboard.entity;

/** Why something of a seminar waits for an organizer; what comes first hurts most when it is forgotten. */
public enum Chore {
    /** It is online, near, and there is no way in. */
    NO_MEETING,
    /** Mails did not reach people who hold a place. */
    MAIL_TROUBLE,
    /** It is near and nobody can see it. */
    STILL_DRAFT,
    /** Addresses have to be approved. */
    IN_REVIEW,
    /** Its readers do not learn what a talk is about. */
    NO_ABSTRACT,
    /** It is over, and nobody has said who came. */
    TURNOUT,
    /** Few of the names in the meeting were as they should be. */
    NAMES
}
