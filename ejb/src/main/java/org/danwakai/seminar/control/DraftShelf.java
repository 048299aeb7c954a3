package org.danwakai.seminar.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.seminar.boundary.KeptDraft;
import org.danwakai.seminar.boundary.KeptDrafts.Author;

/** Keeps what is typed and not saved; what nobody came back to for long is thrown away. */
@ApplicationScoped
public class DraftShelf {

    private static final Duration KEPT_FOR = Duration.ofDays(90);
    private static final int MOST_AUTHORS = 20;

    private static final String OF_SUBJECT = " WHERE author = ?1 AND seminar_id IS NOT DISTINCT FROM CAST(?2 AS bigint)"
            + " AND series_id IS NOT DISTINCT FROM CAST(?3 AS bigint)";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Clock clock;

    /** For the container. */
    public DraftShelf() {}

    DraftShelf(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** @param seminar its key; null for one that the series is to have @param series its key; null where there is a seminar */
    public record Subject(Long seminar, Long series) {}

    /** @throws NotFound when there is no such series or seminar */
    public Subject subject(String series, Integer number) {
        Query query = number == null
                ? entityManager.createNativeQuery("SELECT z.id FROM series z WHERE z.slug = ?1")
                : entityManager
                        .createNativeQuery(
                                "SELECT n.seminar_id FROM seminar_number n JOIN series z ON z.id = n.series_id"
                                        + " WHERE z.slug = ?1 AND n.number = ?2")
                        .setParameter(2, number);
        List<?> keys = query.setParameter(1, series).getResultList();
        if (keys.isEmpty()) {
            throw new NotFound("draft of " + series + "/" + number);
        }
        Long key = ((Number) keys.get(0)).longValue();
        return number == null ? new Subject(null, key) : new Subject(key, null);
    }

    /** @param number null for one that the series is to have */
    public Optional<KeptDraft> find(String author, String series, Integer number) {
        List<?> rows = called("SELECT d.typed, d.basis, d.kept_at", " AND d.author = ?3", series, number)
                .setParameter(3, author)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new KeptDraft((String) row[0], (String) row[1], ((Timestamp) row[2]).toInstant()))
                .findFirst();
    }

    public Instant put(String author, Subject subject, String typed, String basis) {
        Instant now = clock.instant();
        throwAway(now.minus(KEPT_FOR));
        bind(
                        "INSERT INTO kept_draft (author, seminar_id, series_id, typed, basis, kept_at)"
                                + " VALUES (?1, CAST(?2 AS bigint), CAST(?3 AS bigint), ?4, ?5, CAST(?6 AS timestamptz))"
                                + " ON CONFLICT (author, seminar_id, series_id) DO UPDATE"
                                + " SET typed = excluded.typed, basis = excluded.basis, kept_at = excluded.kept_at",
                        author,
                        subject)
                .setParameter(4, typed)
                .setParameter(5, basis)
                .setParameter(6, now.toString())
                .executeUpdate();
        return now;
    }

    public void remove(String author, Subject subject) {
        bind("DELETE FROM kept_draft" + OF_SUBJECT, author, subject).executeUpdate();
    }

    /** The latest first. */
    public List<Author> authors(String series, int number) {
        List<?> rows = called(
                        "SELECT d.author, d.kept_at", " ORDER BY d.kept_at DESC LIMIT " + MOST_AUTHORS, series, number)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Author((String) row[0], ((Timestamp) row[1]).toInstant()))
                .toList();
    }

    /** Those of a seminar as addresses call it, by one query. */
    private Query called(String columns, String rest, String series, Integer number) {
        if (number == null) {
            return entityManager
                    .createNativeQuery(
                            columns + " FROM kept_draft d JOIN series z ON z.id = d.series_id WHERE z.slug = ?1" + rest)
                    .setParameter(1, series);
        }
        return entityManager
                .createNativeQuery(columns
                        + " FROM kept_draft d JOIN seminar_number n ON n.seminar_id = d.seminar_id"
                        + " JOIN series z ON z.id = n.series_id WHERE z.slug = ?1 AND n.number = ?2" + rest)
                .setParameter(1, series)
                .setParameter(2, number);
    }

    private void throwAway(Instant before) {
        entityManager
                .createNativeQuery("DELETE FROM kept_draft WHERE kept_at < CAST(?1 AS timestamptz)")
                .setParameter(1, before.toString())
                .executeUpdate();
    }

    /** The driver gives a null of a text a type that can be cast to any. */
    private Query bind(String sql, String author, Subject subject) {
        return entityManager
                .createNativeQuery(sql)
                .setParameter(1, author)
                .setParameter(2, text(subject.seminar()))
                .setParameter(3, text(subject.series()));
    }

    private static String text(Long key) {
        return key == null ? null : key.toString();
    }
}
