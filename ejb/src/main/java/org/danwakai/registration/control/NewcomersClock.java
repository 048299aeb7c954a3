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

/** Looks every second whether somebody has registered who is not found yet. */
@Startup
@Singleton
@DependsOn("Schema")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class NewcomersClock {

    private final Beat beat = new Beat(
            Logger.getLogger(NewcomersClock.class.getName()), "Who registers now is not found by a search yet");

    @Inject
    private Newcomers newcomers;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void tick() {
        beat.strike(newcomers::makeFound);
    }
}
