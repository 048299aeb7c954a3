package org.danwakai.seminar.entity;

/** What is handed out with a talk. */
public enum MaterialKind {
    SLIDES,
    NOTES,
    NOTEBOOK,
    RECORDING,
    OTHER
}
