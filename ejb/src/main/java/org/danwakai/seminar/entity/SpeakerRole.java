package org.danwakai.seminar.entity;

/** What a person does in a talk; a panel has panelists and people who provide information to it. */
public enum SpeakerRole {
    SPEAKER,
    PANELIST,
    INFORMATION_PROVIDER,
    CHAIR
}
