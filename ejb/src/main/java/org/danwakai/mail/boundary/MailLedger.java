package org.danwakai.mail.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.danwakai.audit.boundary.AuditTrail;
import org.danwakai.mail.entity.MailKind;
import org.danwakai.mail.entity.MailState;
import org.danwakai.platform.entity.Word;

/** What became of a seminar's mails, and whom none are sent to any more, for its organizers. */
@Stateless
@RolesAllowed({"organizer", "admin"})
public class MailLedger {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private AuditTrail audit;

    /** How many mails of each kind are in each state. */
    public record Tally(MailKind kind, MailState state, long mails) {}

    public List<Tally> tally(long seminarId) {
        List<?> rows = entityManager
                .createNativeQuery("SELECT kind, state, count(*) FROM outbox_mail WHERE seminar_id = ?1"
                        + " GROUP BY kind, state ORDER BY min(id)")
                .setParameter(1, seminarId)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Tally(
                        Word.parse(MailKind.class, (String) row[0]),
                        Word.parse(MailState.class, (String) row[1]),
                        ((Number) row[2]).longValue()))
                .toList();
    }

    /** By registration: what a server said why nothing is sent to its address any more. */
    public Map<Long, String> unreachable(long seminarId) {
        List<?> rows = entityManager
                .createNativeQuery(
                        "SELECT r.id, concat_ws(' ', s.status, s.answer) FROM registration r JOIN mail_stop s"
                                + " ON s.folded_address = r.folded_address AND (r.proven_at IS NULL OR r.proven_at <= s.since)"
                                + " WHERE r.seminar_id = ?1")
                .setParameter(1, seminarId)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.toMap(row -> ((Number) row[0]).longValue(), row -> (String) row[1]));
    }

    /** From now on mail goes to the registrant's address again: an organizer knows that it is mended. */
    public void writeAgain(long seminarId, long registrationId) {
        int lifted = entityManager
                .createNativeQuery("DELETE FROM mail_stop s USING registration r WHERE r.id = ?1"
                        + " AND r.seminar_id = ?2 AND r.folded_address = s.folded_address")
                .setParameter(1, registrationId)
                .setParameter(2, seminarId)
                .executeUpdate();
        if (lifted > 0) {
            audit.record("write-again", "registration " + registrationId, null);
        }
    }
}
