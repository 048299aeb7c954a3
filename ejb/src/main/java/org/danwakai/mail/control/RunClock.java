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
import java.util.logging.Logger;
import org.danwakai.platform.control.Beat;

/** Looks every few seconds whether something about today's and tomorrow's links has to alarm somebody. */
@Startup
@Singleton
@DependsOn("Schema")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class RunClock {

    private final Beat beat =
            new Beat(Logger.getLogger(RunClock.class.getName()), "Alarms about meeting links wait for the next look");

    @Inject
    private RunWatch watch;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void tick() {
        beat.strike(watch::look);
    }
}
