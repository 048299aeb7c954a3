package org.danwakai.material.control;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Has leftovers swept once an hour. */
@Startup
@Singleton
@DependsOn("Schema")
public class FileSweep {

    private static final Logger LOG = Logger.getLogger(FileSweep.class.getName());

    @Inject
    private Leftovers leftovers;

    @Schedule(hour = "*", minute = "23", persistent = false)
    void forget() {
        leftovers.forget();
    }

    /** Apart from the rows: what a bucket holds is listed for longer than they may be locked. */
    @Schedule(hour = "*", minute = "24", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void sweep() {
        try {
            leftovers.sweep();
        } catch (IOException away) {
            LOG.log(Level.WARNING, "Leftovers of files stay for an hour more: {0}", away.toString());
        }
    }
}
