package org.danwakai.audit.boundary;

import static org.danwakai.platform.control.JsonTool.JSON;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.danwakai.audit.entity.Action;
import org.danwakai.audit.entity.Changes;
import org.danwakai.audit.entity.Detail;
import org.danwakai.audit.entity.Fact;
import org.danwakai.platform.entity.Word;
import org.danwakai.rights.boundary.RightChanged;

/** Writes down what organizers do, in the transaction of the deed: no deed without its entry, no entry without it. */
@Stateless
@RolesAllowed({"organizer", "admin"})
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class AuditTrail {

    @PersistenceContext
    private EntityManager entityManager;

    @Resource
    private SessionContext session;

    @Inject
    private Clock clock;

    /**
     * @param subject what it was done to, as in an address ({@code dlap/77}): whoever organizes one of the series that this
     *     belongs to now may read the entry
     * @param detail null for none; never an address or a token
     */
    public void record(Action action, String subject, Detail detail) {
        record(action, subject, detail, Changes.NONE);
    }

    /** @param changes old and new values */
    public void record(Action action, String subject, Detail detail, Changes changes) {
        entityManager
                .createNativeQuery(
                        "INSERT INTO audit_entry (id, at, actor, action, subject, detail, changes, series_ids)"
                                + " VALUES (nextval('entity_id'), CAST(?1 AS timestamptz), ?2, ?3, ?4, CAST(?5 AS text),"
                                + " CAST(?6 AS jsonb), audit_series(?4))")
                .setParameter(1, clock.instant().toString())
                .setParameter(2, session.getCallerPrincipal().getName())
                .setParameter(3, Word.of(action))
                .setParameter(4, subject)
                .setParameter(5, detail == null ? null : detail.written())
                .setParameter(6, changes.all().isEmpty() ? null : json(changes))
                .executeUpdate();
    }

    /** Rights stand below this feature, and announce what is done with them. */
    public void onRightChanged(@Observes RightChanged change) {
        record(
                change.after() == null ? Action.TAKE_RIGHT : Action.GIVE_RIGHT,
                change.series(),
                Detail.of(
                        Fact.GRANTEE,
                        Word.of(change.grantee().kind()) + " "
                                + change.grantee().name()),
                Changes.of("rank", change.before(), change.after()));
    }

    private static String json(Changes changes) {
        JsonArrayBuilder all = JSON.createArrayBuilder();
        changes.all()
                .forEach(change -> all.add(JSON.createObjectBuilder()
                        .add("field", change.field())
                        .add("before", value(change.before()))
                        .add("after", value(change.after()))));
        return all.build().toString();
    }

    private static JsonValue value(String text) {
        return text == null ? JsonValue.NULL : JSON.createValue(text);
    }
}
