package org.danwakai.seminar.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.ZoneId;
import java.util.List;
import org.danwakai.audit.boundary.AuditTrail;
import org.danwakai.audit.entity.Action;
import org.danwakai.platform.entity.InvalidInput;
import org.danwakai.rights.boundary.GivenRights;
import org.danwakai.seminar.control.SeriesReader;
import org.danwakai.seminar.entity.LocalizedText;
import org.danwakai.seminar.entity.Series;

/** What only the site's administrators do: found series. */
@Stateless
@RolesAllowed("admin")
public class SeriesAdministration {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private SeriesReader seriesReader;

    @Inject
    private GivenRights rights;

    @Inject
    private AuditTrail audit;

    /**
     * Founds a series with the usual quota and times. The caller becomes its owner, and nobody else has a right in it yet.
     *
     * @param pageNames how headings and lists of a Markdown page call it; may be empty
     * @throws InvalidInput when the slug is taken or cannot be one, or the name is missing
     */
    public void found(String slug, LocalizedText name, ZoneId zone, List<String> pageNames) {
        if (slug != null && seriesReader.find(slug).isPresent()) {
            throw new InvalidInput("slug", "taken");
        }
        Series series = new Series(slug, name, zone, pageNames);
        entityManager.persist(series);
        entityManager.flush();
        audit.record(Action.FOUND_SERIES, slug, null);
        rights.begin(series.id(), slug);
    }
}
