package org.danwakai.meeting.entity;

/**
 * Somebody who was in the meeting.
 *
 * @param registrantId null for who did not come by a link of their own
 * @param address null where the provider hides it
 * @param seconds of all their visits together
 */
public record Presence(String registrantId, String address, String name, long seconds) {}
