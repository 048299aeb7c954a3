package org.danwakai.registration.control;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks every second whether a seminar opens. What a crash interrupts is found again by the next look. */
@Startup
@Singleton
@DependsOn("Schema")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class OpeningClock {

    private static final Logger LOG = Logger.getLogger(OpeningClock.class.getName());

    private final AtomicBoolean busy = new AtomicBoolean();

    @Inject
    private SeminarOpenings openings;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void tick() {
        if (!busy.compareAndSet(false, true)) {
            return;
        }
        try {
            openings.due().forEach(openings::open);
        } catch (RuntimeException away) {
            LOG.log(Level.WARNING, "Seminars that open now wait for the next look: {0}", away.toString());
        } finally {
            busy.set(false);
        }
    }
}
