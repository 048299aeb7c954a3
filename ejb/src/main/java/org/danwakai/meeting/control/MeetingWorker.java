package org.danwakai.meeting.control;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Logger;
import org.danwakai.platform.control.Beat;

/** Works on what is wanted at providers, one seminar after the other, beside everything else that the server does. */
@Startup
@Singleton
@DependsOn("Schema")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class MeetingWorker {

    private final Beat beat = new Beat(
            Logger.getLogger(MeetingWorker.class.getName()), "Meetings wait, the database cannot be asked for them");

    @Inject
    private MeetingTasks tasks;

    @Inject
    private MeetingWork work;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void tick() {
        beat.strike(this::workOn);
    }

    private void workOn() {
        tasks.wantDueLinks();
        for (Optional<MeetingTask> next = tasks.claim(); next.isPresent(); next = tasks.claim()) {
            work.run(next.get());
        }
    }
}
