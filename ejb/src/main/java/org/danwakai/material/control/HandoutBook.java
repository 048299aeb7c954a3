package org.danwakai.material.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.danwakai.material.boundary.HandedOut;
import org.danwakai.material.boundary.RemovedFile;
import org.danwakai.material.entity.Handout;
import org.danwakai.platform.entity.Word;
import org.danwakai.seminar.entity.Decision;

/** The rows of what is handed out. */
@ApplicationScoped
public class HandoutBook {

    /** Whether a talk of its own seminar hands it out: another one's material with its address is but a link. */
    private static final String USED = "EXISTS (SELECT 1 FROM material m JOIN talk t ON t.id = m.talk_id"
            + " WHERE m.handout_key = h.key AND t.seminar_id = h.seminar_id)";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private FileShelf shelf;

    /** @param used whether a talk hands it out */
    public record Found(Handout handout, Decision decision, boolean used) {}

    public Optional<Found> find(String key) {
        Handout handout = entityManager.find(Handout.class, key);
        if (handout == null) {
            return Optional.empty();
        }
        Object[] row = (Object[]) entityManager
                .createNativeQuery("SELECT s.decision, " + USED + " FROM handout h JOIN seminar s"
                        + " ON s.id = h.seminar_id WHERE h.key = ?1")
                .setParameter(1, key)
                .getSingleResult();
        return Optional.of(new Found(handout, Word.parse(Decision.class, (String) row[0]), (Boolean) row[1]));
    }

    /** For who may have it. */
    public HandedOut handOut(Handout handout, boolean everybodys) {
        String key = handout.key();
        return new HandedOut(
                handout.type(),
                handout.name(),
                handout.isFile() ? handout.size() : 0,
                handout.sha256(),
                handout.madeAt(),
                handout.link(),
                everybodys,
                handout.hasPicture(),
                (picture, from, length) -> shelf.open(key, picture, from, length));
    }

    /** Where the links of a seminar lead that not everybody gets, by their keys. */
    public Map<String, String> links(long seminar) {
        List<?> rows = entityManager
                .createNativeQuery("SELECT key, link FROM handout WHERE seminar_id = ?1 AND type = 'link'")
                .setParameter(1, seminar)
                .getResultList();
        Map<String, String> links = new HashMap<>();
        rows.stream().map(Object[].class::cast).forEach(row -> links.put((String) row[0], (String) row[1]));
        return links;
    }

    /** Files of the seminar that no talk hands out any more, the latest first. */
    public List<RemovedFile> removed(long seminar) {
        List<?> rows = entityManager
                .createNativeQuery("SELECT h.key, h.name, h.unused_since FROM handout h WHERE h.seminar_id = ?1"
                        + " AND h.type <> 'link' AND NOT " + USED + " ORDER BY h.unused_since DESC NULLS FIRST, h.key")
                .setParameter(1, seminar)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new RemovedFile((String) row[0], (String) row[1], instant(row[2])))
                .toList();
    }

    /** Whether a picture of a first page is wanted of the seminar's files. */
    public boolean isDrawing(long seminar) {
        return !entityManager
                .createNativeQuery("SELECT 1 FROM handout WHERE seminar_id = ?1 AND picture = 'wanted'")
                .setParameter(1, seminar)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Notes since when it is not handed out. @param since null: it is again */
    public void unused(String key, Instant since) {
        entityManager
                .createNativeQuery("UPDATE handout SET unused_since = CAST(?2 AS timestamptz) WHERE key = ?1")
                .setParameter(1, key)
                .setParameter(2, since == null ? null : since.toString())
                .executeUpdate();
    }

    private static Instant instant(Object column) {
        return column == null ? null : ((Timestamp) column).toInstant();
    }
}
