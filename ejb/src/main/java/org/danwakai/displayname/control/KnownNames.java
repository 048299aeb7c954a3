package org.danwakai.displayname.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names that organizers of a series said are somebody's, though nobody registered under them. */
@ApplicationScoped
public class KnownNames {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Clock clock;

    /** Registrations of the seminar by such names, in {@link NameJudge#key} form. */
    public Map<String, String> of(long seriesId, long seminarId) {
        List<?> rows = entityManager
                .createNativeQuery("SELECT k.key, r.id FROM known_name k"
                        + " JOIN registration r ON r.folded_address = k.folded_address AND r.seminar_id = ?2"
                        + " AND r.state IN ('seated', 'waiting') WHERE k.series_id = ?1")
                .setParameter(1, seriesId)
                .setParameter(2, seminarId)
                .getResultList();
        Map<String, String> known = new HashMap<>();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            known.put((String) columns[0], columns[1].toString());
        }
        return known;
    }

    /** What was said of the name before is forgotten. @return whether there is such a registration */
    public boolean add(long seriesId, long seminarId, String shown, long registrationId, String by) {
        return entityManager
                        .createNativeQuery("INSERT INTO known_name (series_id, key, shown, folded_address, said_at,"
                                + " said_by) SELECT ?1, ?2, ?3, r.folded_address, CAST(?4 AS timestamptz), ?5"
                                + " FROM registration r WHERE r.id = ?6 AND r.seminar_id = ?7"
                                + " AND r.state IN ('seated', 'waiting')"
                                + " ON CONFLICT (series_id, key) DO UPDATE SET shown = excluded.shown,"
                                + " folded_address = excluded.folded_address, said_at = excluded.said_at,"
                                + " said_by = excluded.said_by")
                        .setParameter(1, seriesId)
                        .setParameter(2, NameJudge.key(shown))
                        .setParameter(3, shown)
                        .setParameter(4, clock.instant().toString())
                        .setParameter(5, by)
                        .setParameter(6, registrationId)
                        .setParameter(7, seminarId)
                        .executeUpdate()
                > 0;
    }

    /** @return whether it was known */
    public boolean remove(long seriesId, String shown) {
        return entityManager
                        .createNativeQuery("DELETE FROM known_name WHERE series_id = ?1 AND key = ?2")
                        .setParameter(1, seriesId)
                        .setParameter(2, NameJudge.key(shown))
                        .executeUpdate()
                > 0;
    }
}
