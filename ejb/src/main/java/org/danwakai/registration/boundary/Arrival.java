package org.danwakai.registration.boundary;

import java.time.Instant;
import org.danwakai.platform.entity.InvalidInput;
import org.danwakai.registration.control.FormCheck;
import org.danwakai.registration.entity.Attendee;

/**
 * Somebody who is brought in by an organizer, who answers for the address.
 *
 * @param askedAt when the person asked for it; null when nobody knows
 */
public record Arrival(
        String address, String foldedAddress, String name, String institution, String language, Instant askedAt) {

    /**
     * Reads what stands in an organizer's list, by the rules that hold for what people type themselves.
     *
     * @throws InvalidInput naming every field that has a problem
     */
    public static Arrival read(String name, String institution, String email, String language, Instant askedAt) {
        Attendee person = FormCheck.person(RegistrationForm.of(name, institution, email, language));
        return new Arrival(
                person.address().text(),
                person.address().folded(),
                person.name(),
                person.institution(),
                person.language(),
                askedAt);
    }
}
