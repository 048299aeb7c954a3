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
import java.util.List;
import java.util.logging.Logger;
import org.danwakai.mail.entity.OutboxMail;
import org.danwakai.platform.control.Beat;
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

    private final Beat beat = new Beat(
            Logger.getLogger(OutboxWorker.class.getName()), "Mails wait, the database cannot be asked for them");

    @Inject
    private Outbox outbox;

    @Inject
    private Delivery delivery;

    @Inject
    private MorningRun morningRun;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void tick() {
        beat.strike(this::send);
    }

    private void send() {
        morningRun.oweDueLinks();
        List<OutboxMail> batch = outbox.claim(Integer.parseInt(Setting.MAIL_RATE.value()));
        if (!batch.isEmpty()) {
            delivery.deliver(batch);
        }
    }
}
