package org.danwakai.meeting.entity;

/** Somebody who has a seat and is to have a link of their own. */
public record Invitee(long registrationId, String address, String displayName, String language) {}
