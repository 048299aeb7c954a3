package org.danwakai.people.entity;

/** The two forms that a series used to have: the one by which people come, and the one by which they leave (解約). */
public enum OldForm {
    ENTRY,
    LEAVE
}
