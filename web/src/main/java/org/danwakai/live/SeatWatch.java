package org.danwakai.live;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.danwakai.registration.boundary.SeatCounts;

/**
 * Asks every second for the seats of all seminars that somebody looks at, and for nothing while nobody does. It looks at
 * the database instead of being told, so that it also sees what happens on another server.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class SeatWatch {

    private static final Logger LOG = Logger.getLogger(SeatWatch.class.getName());

    private final AtomicBoolean busy = new AtomicBoolean();
    private final AtomicBoolean blind = new AtomicBoolean();

    @Inject
    private Audience audience;

    @Inject
    private SeatCounts counts;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void look() {
        Set<Long> watched = audience.seminars();
        if (watched.isEmpty() || !busy.compareAndSet(false, true)) {
            return;
        }
        try {
            counts.of(watched).forEach(one -> audience.tell(one.seminar(), SeatsMessage.of(one.pools())));
            if (blind.compareAndSet(true, false)) {
                LOG.info("Open pages show the seats as they are again");
            }
        } catch (RuntimeException away) {
            if (blind.compareAndSet(false, true)) {
                LOG.log(Level.WARNING, "Open pages show the seats as they were until this works: {0}", away.toString());
            }
        } finally {
            busy.set(false);
        }
    }

    @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false)
    void ping() {
        audience.ping();
    }
}
