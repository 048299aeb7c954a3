package org.danwakai.institution.control;

import jakarta.annotation.PostConstruct;
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

/** Brings the directory at the start, and looks every few seconds whether another server has changed it. */
@Startup
@Singleton
@DependsOn("Schema")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class DirectoryWatch {

    private final Beat beat = new Beat(
            Logger.getLogger(DirectoryWatch.class.getName()), "Changes of the directory of domains are seen later");

    @Inject
    private ShippedUpdate shipped;

    @Inject
    private DirectoryShelf shelf;

    @PostConstruct
    void start() {
        shipped.bring();
        shelf.refresh();
    }

    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
    void look() {
        beat.strike(shelf::refresh);
    }
}
