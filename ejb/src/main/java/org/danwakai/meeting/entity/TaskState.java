package org.danwakai.meeting.entity;

public enum TaskState {
    /** To be done now, or when the provider listens again. */
    WANTED,
    DONE,
    FAILED
}
