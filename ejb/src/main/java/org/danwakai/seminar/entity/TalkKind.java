package org.danwakai.seminar.entity;

/** What sort of contribution a talk is. */
public enum TalkKind {
    TALK,
    LECTURE,
    PANEL,
    LIGHTNING
}
