package org.danwakai.registration.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;

/** Counts the mails that ask to prove an address, so that nobody can flood an address with them. */
@Embeddable
public class ProofMails {

    /** How long the link in such a mail holds; a deadline, which may come before, is asked when it is used. */
    public static final Duration LINK_VALID = Duration.ofHours(48);

    private static final int MOST = 5;
    private static final Duration PAUSE = Duration.ofMinutes(1);

    @Column(name = "proof_mails")
    private int count;

    @Column(name = "proof_mailed_at")
    private Instant latest;

    /** Whether one more may be mailed; counts it if so. */
    boolean next(Instant now) {
        boolean tooSoon = latest != null && now.isBefore(latest.plus(PAUSE));
        if (tooSoon || count >= MOST) {
            return false;
        }
        count++;
        latest = now;
        return true;
    }
}
