package org.danwakai.registration.control;

import static org.danwakai.platform.control.JsonTool.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;

/** Whom the organizers of a series have approved though their address is no institutional one. */
@ApplicationScoped
public class SeriesGuests {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Clock clock;

    boolean isKnown(long series, String foldedAddress) {
        return !entityManager
                .createNativeQuery("SELECT 1 FROM series_guest WHERE series_id = ?1 AND folded_address = ?2")
                .setParameter(1, series)
                .setParameter(2, foldedAddress)
                // asked in the middle of a round, whose changes have no say in it
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList()
                .isEmpty();
    }

    /** @param by who approved */
    public void welcome(long series, Collection<String> foldedAddresses, String by) {
        entityManager
                .createNativeQuery("INSERT INTO series_guest (series_id, folded_address, approved_at, approved_by)"
                        + " SELECT ?1, a, CAST(?3 AS timestamptz), ?4"
                        + " FROM jsonb_array_elements_text(CAST(?2 AS jsonb)) a ON CONFLICT DO NOTHING")
                .setParameter(1, series)
                .setParameter(
                        2, JSON.createArrayBuilder(foldedAddresses).build().toString())
                .setParameter(3, clock.instant().toString())
                .setParameter(4, by)
                .executeUpdate();
    }
}
