package org.danwakai.registration.entity;

import java.util.Objects;
import org.danwakai.institution.entity.Outcome;

/**
 * What a series makes of an address that it does not refuse.
 *
 * @param outcome what the directory says of it
 * @param review whether an organizer has to approve it
 * @param whyNot why somebody came with another address than an institutional one, in their words; null when not told
 */
public record Admission(Outcome outcome, boolean review, String whyNot) {

    public Admission {
        Objects.requireNonNull(outcome);
    }
}
