package org.danwakai.meeting.entity;

/** Why a provider did not do what it was asked for; the texts say for each who has to do what. */
public enum MeetingProblem {
    /** A setting of this server is missing. */
    NOT_CONFIGURED,
    CREDENTIALS_REFUSED,
    /** The app at the provider lacks a scope, or the account's plan lacks the feature. */
    NOT_PERMITTED,
    HOST_UNKNOWN,
    MEETING_GONE,
    /** The meeting takes no registrants: the account's settings switched that off. */
    NO_REGISTRATION,
    CAPACITY_REACHED,
    RATE_LIMITED,
    /** The provider has no report of a meeting that is not over, or just is. */
    NO_REPORT,
    REFUSED,
    UNREACHABLE,
    /** The provider's answer cannot be understood, or something here broke. */
    BROKEN
}
