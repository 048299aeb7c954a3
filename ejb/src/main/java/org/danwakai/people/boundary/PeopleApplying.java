package org.danwakai.people.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.danwakai.people.control.Steps;
import org.danwakai.rights.boundary.SeriesRights;
import org.danwakai.rights.entity.Rank;

/** Applies imports while the organizer watches, or does something else. */
@Stateless
@RolesAllowed({"organizer", "admin"})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PeopleApplying {

    private static final Logger LOG = Logger.getLogger(PeopleApplying.class.getName());

    @Inject
    private SeriesRights rights;

    @Inject
    private Steps steps;

    @Inject
    private PeopleRuns runs;

    /** Goes on until the import is over. What breaks it off leaves the rest for when it is called again. */
    @Asynchronous
    public void goOn(String series, long id) {
        rights.require(Rank.ORGANIZER, series);
        runs.run(series, id);
        boolean more = true;
        try {
            while (more) {
                more = steps.next(id);
            }
        } catch (RuntimeException broken) {
            LOG.log(Level.WARNING, "An import of people stopped and waits to be taken up again", broken);
        }
    }
}
