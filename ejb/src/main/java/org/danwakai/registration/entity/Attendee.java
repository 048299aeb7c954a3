package org.danwakai.registration.entity;

/**
 * A person known by a proven mail address, as their latest registration names them.
 *
 * @param kana how the name is read; null when not told
 * @param romaji the name in Roman letters; null when not told
 */
public record Attendee(
        MailAddress address, String name, String institution, String language, String kana, String romaji) {}
