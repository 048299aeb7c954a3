package org.danwakai.material.control;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Has first pages that are wanted looked for every second; what must not be lost are the rows. */
@Startup
@Singleton
@DependsOn("Schema")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class PictureWorker {

    @Inject
    private PictureShift shift;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void tick() {
        shift.begin();
    }
}
