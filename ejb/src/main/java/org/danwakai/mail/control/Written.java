package org.danwakai.mail.control;

import java.util.Map;
import org.danwakai.mail.entity.Audience;
import org.danwakai.mail.entity.OwnWords;
import org.danwakai.mail.entity.Placeholder;
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

    /** What a template puts in their places: values, so the text can be nothing but text. */
    Map<Placeholder, String> values(String language) {
        return Map.of(
                Placeholder.MESSAGE_SUBJECT,
                words.subject(language),
                Placeholder.MESSAGE_BODY,
                String.join("\n", words.body(language)));
    }
}
