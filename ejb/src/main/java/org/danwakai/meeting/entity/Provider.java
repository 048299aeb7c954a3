package org.danwakai.meeting.entity;

/** Who holds the meeting of a seminar. */
public enum Provider {
    /** Whatever an organizer typed in. */
    MANUAL,
    ZOOM,
    /** A Jitsi that the university hosts itself. */
    JITSI
}
