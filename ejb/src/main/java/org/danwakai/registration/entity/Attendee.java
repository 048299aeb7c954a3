package org.danwakai.registration.entity;

/** A person known by a proven mail address, as their latest registration names them. */
public record Attendee(MailAddress address, String name, String institution, String language) {}
