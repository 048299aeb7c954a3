package org.danwakai.meeting.entity;

/**
 * The way into the meeting for one person.
 *
 * @param registrantId how the provider calls the person; null where it knows none
 */
public record PersonalLink(String address, String registrantId, String url) {}
