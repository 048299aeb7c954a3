package org.danwakai.registration.boundary;

/**
 * What somebody sent to subscribe to a series; nothing of it is checked yet.
 *
 * @param language of the mails, {@code ja} or {@code en}
 * @param wish {@code always} or {@code ask}; null for the first
 * @param anyway whether an address that is no institutional one is meant to be
 * @param whyNot why it is none; null when not told
 */
public record SubscriptionForm(
        String name, String institution, String email, String language, String wish, boolean anyway, String whyNot) {}
