package org.danwakai.seminar.entity;

/** The main room holds the speaker; a relay room shows the meeting on a screen. */
public enum VenueRole {
    MAIN,
    RELAY
}
