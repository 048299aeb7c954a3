package org.danwakai.institution.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.danwakai.institution.entity.DirectoryChanged;
import org.danwakai.institution.entity.DirectoryEntry;
import org.danwakai.institution.entity.Source;
import org.danwakai.platform.entity.Word;

/** Reads updates of the directory and puts them in place. */
@ApplicationScoped
public class DirectoryUpdates {

    private static final int CHUNK = 2000;

    /** Any number that nothing else locks. */
    private static final long LOCK = 0x65646974696f6eL;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private DirectoryRows rows;

    @Inject
    private Event<DirectoryChanged> changed;

    @Inject
    private Clock clock;

    /** @return the draft's key */
    public long draft(Source source, String label, String by, Iterator<DirectoryEntry> entries) {
        long draft = nextId();
        entityManager
                .createNativeQuery("INSERT INTO directory_draft (id, source, label, made_at, made_by)"
                        + " VALUES (?1, ?2, ?3, ?4, ?5)")
                .setParameter(1, draft)
                .setParameter(2, Word.of(source))
                .setParameter(3, label)
                .setParameter(4, Timestamp.from(clock.instant()))
                .setParameter(5, by)
                .executeUpdate();
        List<DirectoryEntry> chunk = new ArrayList<>(CHUNK);
        while (entries.hasNext()) {
            chunk.add(entries.next());
            if (chunk.size() == CHUNK || !entries.hasNext()) {
                rows.addToDraft(draft, chunk);
                chunk.clear();
            }
        }
        return draft;
    }

    /** @param skipped records of which nothing became */
    public void noteSkipped(long draft, int skipped) {
        entityManager
                .createNativeQuery("UPDATE directory_draft SET skipped = ?2 WHERE id = ?1")
                .setParameter(1, draft)
                .setParameter(2, skipped)
                .executeUpdate();
    }

    /** Nobody comes back to them. */
    public void discardThoseBefore(Instant time) {
        entityManager
                .createNativeQuery("DELETE FROM directory_draft WHERE made_at < ?1")
                .setParameter(1, Timestamp.from(time))
                .executeUpdate();
    }

    public void apply(long draft, Source source, String label, String by) {
        rows.replace(draft, source);
        discard(draft);
        noteEdition(Word.of(source), label, by);
    }

    public void discard(long draft) {
        entityManager
                .createNativeQuery("DELETE FROM directory_draft WHERE id = ?1")
                .setParameter(1, draft)
                .executeUpdate();
    }

    /** Lets every server know that the directory has changed. @param by null for the software itself */
    public void noteEdition(String source, String label, String by) {
        // the keys must grow in the order of the commits: who has seen a later one looks for no earlier one
        entityManager
                .createNativeQuery("SELECT CAST(pg_advisory_xact_lock(?1) AS text)")
                .setParameter(1, LOCK)
                .getResultList();
        entityManager
                .createNativeQuery("INSERT INTO directory_edition (id, source, label, made_at, made_by)"
                        + " VALUES (?1, ?2, ?3, ?4, ?5)")
                .setParameter(1, nextId())
                .setParameter(2, source)
                .setParameter(3, label)
                .setParameter(4, Timestamp.from(clock.instant()))
                .setParameter(5, by)
                .executeUpdate();
        changed.fire(new DirectoryChanged());
    }

    private long nextId() {
        return ((Number) entityManager
                        .createNativeQuery("SELECT nextval('entity_id')")
                        .getSingleResult())
                .longValue();
    }
}
