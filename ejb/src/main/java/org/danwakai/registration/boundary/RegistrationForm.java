package org.danwakai.registration.boundary;

/**
 * What somebody sent to register; nothing of it is checked yet.
 *
 * @param language of the mails, {@code ja} or {@code en}
 * @param pool {@code online} or {@code room}; null for the seminar's first
 * @param fallBack whether a seat online will do where the pool has none left
 * @param subscription {@code always} or {@code ask} to subscribe to the series as well; null or {@code once} not to
 * @param requestKey the same key again is the same request; null for none
 */
public record RegistrationForm(
        String name,
        String institution,
        String email,
        String language,
        String pool,
        boolean fallBack,
        String subscription,
        String requestKey) {

    /** With nothing but who registers, by the seminar's first pool. */
    public static RegistrationForm of(String name, String institution, String email, String language) {
        return new RegistrationForm(name, institution, email, language, null, false, null, null);
    }
}
