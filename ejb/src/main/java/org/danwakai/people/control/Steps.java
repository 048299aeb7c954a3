package org.danwakai.people.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.danwakai.audit.boundary.AuditTrail;
import org.danwakai.audit.entity.Action;
import org.danwakai.audit.entity.Detail;
import org.danwakai.audit.entity.Fact;
import org.danwakai.people.entity.PeopleRun;
import org.danwakai.people.entity.RunState;
import org.danwakai.seminar.boundary.SeminarCatalog;

/** One transaction after the other; however many are at it, the lock of the run lets them take turns. */
@Stateless
@RolesAllowed({"organizer", "admin"})
public class Steps {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Step step;

    @Inject
    private RunBook book;

    @Inject
    private SeminarCatalog catalog;

    @Inject
    private AuditTrail audit;

    /** @return whether there may be more to do */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean next(long id) {
        PeopleRun run = entityManager.find(PeopleRun.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (run == null || run.state() != RunState.APPLYING) {
            return false;
        }
        book.touch(id);
        int applied = step.take(run);
        if (applied > 0) {
            run.went(applied);
            return true;
        }
        run.end();
        Map<String, Long> counts = new TreeMap<>(book.counts(id));
        book.close(id);
        audit.record(
                Action.IMPORT_PEOPLE,
                subject(run),
                new Detail(counts.entrySet().stream()
                        .map(count -> new Detail.Part(Fact.IMPORTED, count.getKey() + " " + count.getValue()))
                        .toList()));
        return false;
    }

    private String subject(PeopleRun run) {
        Long seminar = run.destination().seminarId();
        return seminar == null
                ? catalog.slug(run.seriesId())
                : catalog.terms(Set.of(seminar)).get(seminar).label();
    }
}
