package org.danwakai.registration.boundary;

/**
 * What somebody sent to subscribe to a series; nothing of it is checked yet.
 *
 * @param language of the mails, {@code ja} or {@code en}
 * @param wish {@code always} or {@code ask}; null for the first
 */
public record SubscriptionForm(String name, String institution, String email, String language, String wish) {}
