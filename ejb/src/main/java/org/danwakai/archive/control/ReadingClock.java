package org.danwakai.archive.control;

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

/** Looks every second whether there are names of which nobody has looked up how they are read. */
@Startup
@Singleton
@DependsOn("Schema")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class ReadingClock {

    private final Beat beat =
            new Beat(Logger.getLogger(ReadingClock.class.getName()), "Names are not found by their readings for now");

    @Inject
    private NameReadings readings;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void tick() {
        beat.strike(readings::lookUp);
    }
}
