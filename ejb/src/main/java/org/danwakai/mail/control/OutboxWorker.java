package org.danwakai.mail.control;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.danwakai.mail.entity.OutboxMail;
import org.danwakai.platform.control.Setting;

/**
 * Sends what is owed: every second as many mails as the rate allows. The timer is not persistent, so there is no timer
 * to lose; what must not be lost are the rows.
 */
@Startup
@Singleton
@DependsOn("Schema")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class OutboxWorker {

    private static final Logger LOG = Logger.getLogger(OutboxWorker.class.getName());
    private static final Duration REST = Duration.ofSeconds(5);

    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile long restUntil = System.nanoTime();

    @Inject
    private Outbox outbox;

    @Inject
    private Delivery delivery;

    @Inject
    private MorningRun morningRun;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void tick() {
        if (System.nanoTime() - restUntil < 0 || !busy.compareAndSet(false, true)) {
            return;
        }
        try {
            morningRun.oweDueLinks();
            List<OutboxMail> batch = outbox.claim(Integer.parseInt(Setting.MAIL_RATE.value()));
            if (!batch.isEmpty()) {
                delivery.deliver(batch);
            }
        } catch (RuntimeException away) {
            // one line and a rest: a database that is away would otherwise fill the log every second
            LOG.log(Level.WARNING, "Mails wait, the database cannot be asked for them: {0}", away.toString());
            restUntil = System.nanoTime() + REST.toNanos();
        } finally {
            busy.set(false);
        }
    }
}
