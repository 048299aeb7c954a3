package org.danwakai.meeting.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Logger;
import org.danwakai.platform.control.Beat;

/** Works on all that is wanted at providers, one seminar after the other, never twice at once on a server. */
@Singleton
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class MeetingShift {

    private final Beat beat = new Beat(
            Logger.getLogger(MeetingShift.class.getName()), "Meetings wait, the database cannot be asked for them");

    @Inject
    private MeetingTasks tasks;

    @Inject
    private MeetingWork work;

    /** Apart from whoever calls: providers may take minutes. */
    @Asynchronous
    public void begin() {
        beat.strike(this::workOn);
    }

    private void workOn() {
        tasks.wantDueLinks();
        for (Optional<MeetingTask> next = tasks.claim(); next.isPresent(); next = tasks.claim()) {
            work.run(next.get());
        }
    }
}
