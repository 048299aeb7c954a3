package org.danwakai.mail.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Owes reminders from their hour on, some days before a seminar. It looks again and again and owes each person one, so
 * what a crash interrupts is found by the next look.
 */
@Stateless
@PermitAll
public class ReminderRun {

    private static final Logger LOG = Logger.getLogger(ReminderRun.class.getName());

    @Inject
    private OwedRounds rounds;

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void oweDue() {
        int owed = rounds.remind();
        if (owed > 0) {
            LOG.log(Level.INFO, "Reminders are owed to {0} attendees", owed);
        }
    }
}
