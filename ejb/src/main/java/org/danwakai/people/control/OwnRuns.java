package org.danwakai.people.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.danwakai.people.entity.PeopleRun;
import org.danwakai.platform.entity.NotFound;

/** Finds imports for who made them; for everybody else there are none. */
@ApplicationScoped
public class OwnRuns {

    @PersistenceContext
    private EntityManager entityManager;

    /** @throws NotFound when this owner has no such import in the series */
    public PeopleRun own(String owner, long series, long id, LockModeType lock) {
        PeopleRun run = entityManager.find(PeopleRun.class, id, lock);
        if (run == null || !run.owner().equals(owner) || run.seriesId() != series) {
            throw new NotFound("import " + id);
        }
        return run;
    }

    /** The latest first. */
    public List<PeopleRun> all(String owner, long series) {
        return entityManager
                .createQuery(
                        "SELECT r FROM PeopleRun r WHERE r.seriesId = :series AND r.owner = :owner ORDER BY r.id DESC",
                        PeopleRun.class)
                .setParameter("series", series)
                .setParameter("owner", owner)
                .getResultList();
    }
}
