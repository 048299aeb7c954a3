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

/** Has what is wanted at providers looked for every second. The timer is not persistent; what must not be lost are the rows. */
@Startup
@Singleton
@DependsOn("Schema")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class MeetingWorker {

    @Inject
    private MeetingShift shift;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void tick() {
        shift.begin();
    }
}
