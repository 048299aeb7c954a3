package org.danwakai.mail.entity;

import java.time.Duration;

/** What a mail tells; each has a template for each language. */
public enum MailKind {
    PROOF(Urgency.AWAITED),
    SEATED(Urgency.NEWS),
    WAITING(Urgency.NEWS),
    PROMOTED(Urgency.NEWS),
    ALREADY_REGISTERED(Urgency.AWAITED),
    LEFT(Urgency.NEWS),
    JOIN(Urgency.NEWS),
    CHANGED(Urgency.NEWS),
    CALLED_OFF(Urgency.NEWS),
    PUT_OFF(Urgency.NEWS),
    MOVED(Urgency.NEWS),
    INVITED(Urgency.ROUND),
    SUBSCRIPTION_PROOF(Urgency.AWAITED),
    SUBSCRIBED(Urgency.NEWS),
    ALREADY_SUBSCRIBED(Urgency.AWAITED),
    UNSUBSCRIBED(Urgency.NEWS),
    ME(Urgency.AWAITED),
    IN_REVIEW(Urgency.NEWS),
    REFUSED(Urgency.NEWS),
    RENAME(Urgency.NEWS),
    ANNOUNCED(Urgency.ROUND),
    REMINDER(Urgency.ROUND),
    THANKS(Urgency.ROUND),
    MESSAGE(Urgency.NEWS),
    NO_MEETING(Urgency.NEWS),
    RUN_LATE(Urgency.NEWS),
    LINKS_LEFT(Urgency.NEWS);

    /** How long a mail may take to be on its way. */
    public enum Urgency {
        /** Somebody sits before the screen and waits for it. */
        AWAITED(Duration.ofMinutes(1)),
        NEWS(Duration.ofMinutes(10)),
        /** One of very many that are owed together. */
        ROUND(Duration.ofDays(1));

        private final Duration patience;

        Urgency(Duration patience) {
            this.patience = patience;
        }

        public Duration patience() {
            return patience;
        }
    }

    private final Urgency urgency;

    MailKind(Urgency urgency) {
        this.urgency = urgency;
    }

    public Urgency urgency() {
        return urgency;
    }

    /** Whether it goes to organizers, and not to who registered. */
    public boolean isAlarm() {
        return this == NO_MEETING || this == RUN_LATE || this == LINKS_LEFT;
    }

    /** Whether somebody just asked for it, who may know the address better than a server that refused it before. */
    public boolean isAwaited() {
        return urgency == Urgency.AWAITED;
    }
}
