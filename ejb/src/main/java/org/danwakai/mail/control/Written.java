package org.danwakai.mail.control;

import org.danwakai.mail.entity.Audience;
import org.danwakai.mail.entity.OwnWords;
import org.danwakai.platform.entity.Word;
import org.danwakai.registration.boundary.Recipient;
import org.danwakai.registration.entity.RegistrationState;
import org.danwakai.registration.entity.SubscriptionState;

/** What an organizer writes, and to whom. */
record Written(Audience audience, OwnWords words) {

    /** Whether the reader still is one of those it was written to. */
    boolean isFor(Recipient to) {
        return switch (audience) {
            case SUBSCRIBERS -> to.subscription() == SubscriptionState.ACTIVE;
            case CHOSEN ->
                to.state() == RegistrationState.SEATED
                        || to.state() == RegistrationState.WAITING
                        || to.state() == RegistrationState.IN_REVIEW;
            case SEATED, WAITING -> Word.of(audience).equals(Word.of(to.state()));
        };
    }

    String subject(String language) {
        return words.subject(language);
    }

    String body(String language) {
        return String.join("\n", words.body(language));
    }
}
