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
import java.util.logging.Logger;
import org.danwakai.platform.control.Beat;

/** Looks every second whether a seminar opens. What a crash interrupts is found again by the next look. */
@Startup
@Singleton
@DependsOn("Schema")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class OpeningClock {

    private final Beat beat =
            new Beat(Logger.getLogger(OpeningClock.class.getName()), "Seminars that open now wait for the next look");

    @Inject
    private SeminarOpenings openings;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void tick() {
        beat.strike(() -> {
            openings.due().forEach(openings::open);
            openings.closed().forEach(openings::open);
        });
    }
}
