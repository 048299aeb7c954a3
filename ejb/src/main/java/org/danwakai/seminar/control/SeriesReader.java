package org.danwakai.seminar.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.danwakai.seminar.boundary.SeriesView;
import org.danwakai.seminar.entity.Series;

/** Reads series, and how many seminars are published in each. */
@ApplicationScoped
public class SeriesReader {

    @PersistenceContext
    private EntityManager entityManager;

    /** For the container. */
    public SeriesReader() {}

    SeriesReader(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    public List<SeriesView> all() {
        return entityManager
                .createNamedQuery("Series.all", Series.class)
                .getResultStream()
                .map(SeriesReader::view)
                .toList();
    }

    public Optional<Series> find(String slug) {
        return entityManager
                .createNamedQuery("Series.bySlug", Series.class)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }

    /** For whoever is to change it: others who change it as well wait until this transaction is over. */
    public Optional<Series> lock(String slug) {
        entityManager
                .createNativeQuery("SELECT id FROM series WHERE slug = ?1 FOR NO KEY UPDATE")
                .setParameter(1, slug)
                .getResultList();
        return find(slug);
    }

    public String slug(long id) {
        return entityManager.find(Series.class, id).slug();
    }

    public Optional<SeriesView> view(String slug) {
        return find(slug).map(SeriesReader::view);
    }

    /** By the keys of series; one in which none is published is missing. */
    public Map<Long, Long> published() {
        List<?> rows = entityManager
                .createNativeQuery(
                        "SELECT series_id, sum(seminars) FROM seminar_tally WHERE series_id <> 0 GROUP BY series_id")
                .getResultList();
        Map<Long, Long> counts = new HashMap<>();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            counts.put(((Number) columns[0]).longValue(), ((Number) columns[1]).longValue());
        }
        return counts;
    }

    private static SeriesView view(Series series) {
        return new SeriesView(
                series.id(),
                series.slug(),
                series.introduction(),
                series.timetable().zone(),
                series.defaultCapacity(),
                series.mailPolicy(),
                series.displayNamePattern(),
                series.settings());
    }
}
