package org.danwakai.material.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Whose first page is to be drawn. Each is claimed for a while, so that several servers share the work. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PictureTasks {

    /** Longer than one may take, with the fetching of the file. */
    private static final Duration CLAIM = Duration.ofMinutes(3);

    /** A file that ends servers must not go round all of them. */
    private static final int MOST_ATTEMPTS = 2;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Clock clock;

    /** @param size of the file in bytes */
    public record Task(String key, long size) {}

    public Optional<Task> claim() {
        Timestamp now = Timestamp.from(clock.instant());
        entityManager
                .createNativeQuery("UPDATE handout SET picture = 'none' WHERE picture = 'wanted'"
                        + " AND picture_attempts >= ?1 AND picture_claimed < ?2")
                .setParameter(1, MOST_ATTEMPTS)
                .setParameter(2, now)
                .executeUpdate();
        List<?> rows = entityManager
                .createNativeQuery("UPDATE handout SET picture_claimed = ?1, picture_attempts = picture_attempts + 1"
                        + " WHERE key = (SELECT key FROM handout WHERE picture = 'wanted'"
                        + " AND (picture_claimed IS NULL OR picture_claimed < ?2)"
                        + " ORDER BY made_at LIMIT 1 FOR UPDATE SKIP LOCKED) RETURNING key, size")
                .setParameter(1, Timestamp.from(clock.instant().plus(CLAIM)))
                .setParameter(2, now)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Task((String) row[0], ((Number) row[1]).longValue()))
                .findFirst();
    }

    /** @param width in pixels */
    public void made(String key, int width, int height) {
        entityManager
                .createNativeQuery("UPDATE handout SET picture = 'made', picture_width = ?2, picture_height = ?3"
                        + " WHERE key = ?1")
                .setParameter(1, key)
                .setParameter(2, width)
                .setParameter(3, height)
                .executeUpdate();
    }

    /** It goes without. */
    public void none(String key) {
        entityManager
                .createNativeQuery("UPDATE handout SET picture = 'none' WHERE key = ?1")
                .setParameter(1, key)
                .executeUpdate();
    }
}
