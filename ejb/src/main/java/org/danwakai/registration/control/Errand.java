package org.danwakai.registration.control;

import java.time.Instant;
import org.danwakai.registration.entity.Attendee;
import org.danwakai.registration.entity.Origin;
import org.danwakai.registration.entity.PoolName;
import org.danwakai.registration.entity.Wish;
import org.danwakai.seminar.boundary.SeminarNumber;

/** What somebody wants done about a place in a seminar. It is well formed; whether it is granted, the rules say. */
public sealed interface Errand {

    /** Key of the registration that it is about; null where there need not be one yet. */
    Long registrationId();

    /**
     * A place is asked for.
     *
     * @param pool null for the seminar's first
     * @param fallBack takes a seat online where the pool has none left
     * @param proven the person is known to own the address: takes the place at once, without a mail to prove it
     * @param requestKey the same key again is the same request; null for none
     * @param subscribeTo series to which the person subscribes with the proof; null for none
     * @param wish null unless subscribing
     * @param anyway whether the address is meant to be used though it is no institutional one
     * @param whyNot why it is none; null when not told
     */
    record Ask(
            SeminarNumber seminar,
            PoolName pool,
            boolean fallBack,
            Attendee person,
            boolean proven,
            Origin origin,
            String requestKey,
            Long subscribeTo,
            Wish wish,
            boolean anyway,
            String whyNot)
            implements Errand {

        @Override
        public Long registrationId() {
            return null;
        }
    }

    /** The address is proven by a mailed link. @param expiresAt of the link; null for none */
    record Prove(Long registrationId, Instant expiresAt) implements Errand {}

    record Leave(Long registrationId) implements Errand {}

    /** Somebody with a place wants to attend in the other way. */
    record Move(Long registrationId, PoolName to) implements Errand {}
}
