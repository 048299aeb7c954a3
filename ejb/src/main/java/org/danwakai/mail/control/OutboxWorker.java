package org.danwakai.mail.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jakarta.mail.Session;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.danwakai.platform.control.Beat;
import org.danwakai.platform.control.Setting;

/**
 * Sends what is owed, by couriers who share the connections. What must not be lost are rows; nothing here is: a
 * server that dies gives its mails back by itself, when nobody renews its claims any more.
 */
@Startup
@Singleton
@DependsOn("Schema")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class OutboxWorker {

    private static final Logger LOG = Logger.getLogger(OutboxWorker.class.getName());
    private static final long RENEWAL_SECONDS = 2;

    /** While one claims, writes, signs, or waits until it is written down, another sends. */
    private static final int COURIERS_PER_CONNECTION = 2;

    private static final long LAST_MAIL_SECONDS = 3;
    private static final long LAST_LINE_SECONDS = 1;

    private final Beat beat = new Beat(LOG, "Meeting links wait, the database cannot be asked for them");
    private final Beat reminders = new Beat(LOG, "Reminders wait, the database cannot be asked for them");
    private final Holdings holdings = new Holdings();
    private final List<Load> loads = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private Settlements settlements;
    private Thread settling;

    @Resource
    private ManagedThreadFactory threadFactory;

    @Resource(lookup = "java:jboss/mail/Danwakai")
    private Session session;

    @Inject
    private Outbox outbox;

    @Inject
    private LetterPost post;

    @Inject
    private MorningRun morningRun;

    @Inject
    private ReminderRun reminderRun;

    @Inject
    private Clock clock;

    @PostConstruct
    void start() {
        RateLimits limits = new RateLimits(
                Setting.MAIL_RATE.decimal(0.01),
                Setting.MAIL_RATE_PER_SERIES.decimal(0),
                Setting.MAIL_RATE_PER_DOMAIN.decimal(0));
        int connections = Setting.MAIL_CONNECTIONS.whole(1);
        RelayLines lines = new RelayLines(session, connections);
        settlements = new Settlements(outbox, holdings);
        settling = begin("danwakai-mail-settlements", settlements);
        Bell bell = new Bell();
        int couriers = COURIERS_PER_CONNECTION * connections;
        for (int i = 1; i <= couriers; i++) {
            RelayLines.Loan loan = lines.loan();
            Delivery delivery = new Delivery(loan, limits, clock);
            Load load = new Load(settlements, holdings);
            loads.add(load);
            threads.add(begin(
                    "danwakai-mail-" + i, new Courier(outbox, post, loan, delivery, limits, holdings, load, bell)));
        }
        threads.add(begin("danwakai-mail-claims", this::keepClaims));
    }

    private Thread begin(String name, Runnable work) {
        Thread thread = threadFactory.newThread(work);
        thread.setName(name);
        thread.start();
        return thread;
    }

    @PreDestroy
    void stop() {
        holdings.close();
        threads.forEach(Thread::interrupt);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LAST_MAIL_SECONDS);
        try {
            for (Thread thread : threads) {
                TimeUnit.NANOSECONDS.timedJoin(thread, deadline - System.nanoTime());
            }
            // what cannot be written down now is left to when its claim has run out
            settlements.close();
            settling.interrupt();
            TimeUnit.SECONDS.timedJoin(settling, LAST_LINE_SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void tick() {
        beat.strike(morningRun::oweDueLinks);
        reminders.strike(reminderRun::oweDue);
    }

    private void keepClaims() {
        try {
            while (!holdings.isClosing()) {
                TimeUnit.SECONDS.sleep(RENEWAL_SECONDS);
                renew();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void renew() {
        try {
            loads.forEach(Load::unburden);
            List<Long> held = holdings.ids();
            if (!held.isEmpty()) {
                long askedAt = System.nanoTime();
                outbox.renew(holdings.holder(), held);
                holdings.renewed(askedAt);
            }
        } catch (RuntimeException away) {
            LOG.log(Level.WARNING, "Claims of mails cannot be renewed: {0}", away.toString());
        }
    }
}
