package org.danwakai.registration.boundary;

/**
 * What somebody typed to register; nothing of it is checked yet.
 *
 * @param language of the mails, {@code ja} or {@code en}
 * @param pool {@code online} or {@code room}; null for the seminar's first
 */
public record RegistrationForm(String name, String institution, String email, String language, String pool) {}
