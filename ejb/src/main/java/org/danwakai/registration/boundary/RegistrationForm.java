package org.danwakai.registration.boundary;

/**
 * What somebody sent to register; nothing of it is checked yet.
 *
 * @param language of the mails, {@code ja} or {@code en}
 * @param pool {@code online} or {@code room}; null for the seminar's first
 * @param fallBack whether a seat online will do where the pool has none left
 * @param subscription {@code always} or {@code ask} to subscribe to the series as well; null or {@code once} not to
 * @param requestKey the same key again is the same request; null for none
 * @param kana how the name is read; null when not told
 * @param romaji the name in Roman letters; null when not told
 * @param anyway whether an address that is no institutional one is meant to be
 * @param whyNot why it is none; null when not told
 */
public record RegistrationForm(
        String name,
        String institution,
        String email,
        String language,
        String pool,
        boolean fallBack,
        String subscription,
        String requestKey,
        String kana,
        String romaji,
        boolean anyway,
        String whyNot) {

    /** With nothing but who registers, by the seminar's first pool. */
    public static RegistrationForm of(String name, String institution, String email, String language) {
        return new RegistrationForm(
                name, institution, email, language, null, false, null, null, null, null, false, null);
    }

    /** With how the name is read and written. */
    public RegistrationForm spelled(String newKana, String newRomaji) {
        return new RegistrationForm(
                name,
                institution,
                email,
                language,
                pool,
                fallBack,
                subscription,
                requestKey,
                newKana,
                newRomaji,
                anyway,
                whyNot);
    }
}
