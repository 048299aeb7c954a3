package org.danwakai.displayname.entity;

/**
 * Somebody who is to be called something in a meeting.
 *
 * @param romaji the name in Roman letters; null when not told
 * @param institution as it was typed
 * @param address which may tell more of the institution
 * @param language that its owner is written to in, {@code ja} or {@code en}
 */
public record Wearer(String name, String romaji, String institution, String address, String language) {}
