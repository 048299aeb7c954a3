package org.danwakai.institution.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.danwakai.institution.entity.DomainName;
import org.danwakai.institution.entity.SeriesDecision;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.platform.entity.Word;

/** What series decided about domains for themselves. */
@ApplicationScoped
public class DecisionBook {

    private static final String SELECT =
            "SELECT d.domain, d.decision, d.name_ja, d.name_en, d.decided_at, d.decided_by FROM series_domain d"
                    + " JOIN series z ON z.id = d.series_id WHERE z.slug = ?1";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Clock clock;

    /** @param ja null when no name was given @param en null when no name was given */
    public record Entry(
            String domain, SeriesDecision decision, String ja, String en, Instant decidedAt, String decidedBy) {

        private static Entry of(Object[] row) {
            return new Entry(
                    (String) row[0],
                    Word.parse(SeriesDecision.class, (String) row[1]),
                    (String) row[2],
                    (String) row[3],
                    ((Timestamp) row[4]).toInstant(),
                    (String) row[5]);
        }
    }

    /** By domain. */
    public List<Entry> all(String series) {
        return entries(entityManager
                .createNativeQuery(SELECT + " ORDER BY d.domain")
                .setParameter(1, series)
                .getResultList());
    }

    /** What was decided of exactly this domain. */
    public Optional<Entry> find(String series, String domain) {
        return entries(entityManager
                        .createNativeQuery(SELECT + " AND d.domain = ?2")
                        .setParameter(1, series)
                        .setParameter(2, domain)
                        .getResultList())
                .stream()
                .findFirst();
    }

    /** What holds for the domain: the decision about the longest domain that it is part of. */
    public Optional<Entry> about(String series, DomainName domain) {
        for (String suffix : domain.suffixes()) {
            Optional<Entry> found = find(series, suffix);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    public void write(String series, String domain, SeriesDecision decision, String ja, String en, String by) {
        entityManager
                .createNativeQuery("INSERT INTO series_domain (series_id, domain, decision, name_ja, name_en,"
                        + " decided_at, decided_by) VALUES (?1, ?2, ?3, CAST(?4 AS text), CAST(?5 AS text), ?6, ?7)"
                        + " ON CONFLICT (series_id, domain) DO UPDATE SET (decision, name_ja, name_en, decided_at,"
                        + " decided_by) = (excluded.decision, excluded.name_ja, excluded.name_en, excluded.decided_at,"
                        + " excluded.decided_by)")
                .setParameter(1, id(series))
                .setParameter(2, domain)
                .setParameter(3, Word.of(decision))
                .setParameter(4, ja)
                .setParameter(5, en)
                .setParameter(6, Timestamp.from(clock.instant()))
                .setParameter(7, by)
                .executeUpdate();
    }

    /** @return false when nothing was decided */
    public boolean erase(String series, String domain) {
        return entityManager
                        .createNativeQuery("DELETE FROM series_domain WHERE series_id = ?1 AND domain = ?2")
                        .setParameter(1, id(series))
                        .setParameter(2, domain)
                        .executeUpdate()
                > 0;
    }

    private Object id(String series) {
        List<?> found = entityManager
                .createNativeQuery("SELECT id FROM series WHERE slug = ?1")
                .setParameter(1, series)
                .getResultList();
        if (found.isEmpty()) {
            throw new NotFound("series " + series);
        }
        return found.get(0);
    }

    private static List<Entry> entries(List<?> rows) {
        return rows.stream().map(Object[].class::cast).map(Entry::of).toList();
    }
}
