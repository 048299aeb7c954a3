package org.danwakai.mail.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.danwakai.audit.boundary.AuditTrail;
import org.danwakai.audit.entity.Action;
import org.danwakai.audit.entity.Detail;
import org.danwakai.audit.entity.Fact;
import org.danwakai.mail.entity.MailKind;
import org.danwakai.mail.entity.MailState;
import org.danwakai.platform.control.Keys;
import org.danwakai.platform.entity.Word;
import org.danwakai.rights.boundary.SeriesRights;
import org.danwakai.rights.entity.Rank;
import org.danwakai.seminar.boundary.SeminarCatalog;

/** What became of a seminar's mails, and whom none are sent to any more, for its organizers. */
@Stateless
@RolesAllowed({"organizer", "admin"})
public class MailLedger {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private SeminarCatalog catalog;

    @Inject
    private SeriesRights rights;

    @Inject
    private AuditTrail audit;

    /** How many mails of each kind are in each state. */
    public record Tally(MailKind kind, MailState state, long mails) {}

    public List<Tally> tally(long seminarId) {
        rights.require(Rank.ORGANIZER, seminarId);
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

    /** Page by page; what is shown of each is read for the page alone. */
    public List<MailRow> list(MailSearch search) {
        rights.require(Rank.ORGANIZER, search.seminarId());
        List<?> rows = bind(
                        "SELECT m.id, m.kind, m.state, m.registration_id, coalesce(r.name, u.name),"
                                + " coalesce(r.address, u.address, m.to_address),"
                                + " m.owed_at, m.sent_at, CASE WHEN m.state = 'owed' AND m.attempts > 0 THEN"
                                + " m.not_before END, m.attempts, m.answer, m.kind = 'join' AND m.state <> 'owed'"
                                + " AND r.state = 'seated' AND NOT EXISTS (SELECT 1 FROM outbox_mail l"
                                + " WHERE l.registration_id = m.registration_id AND l.kind = 'join' AND l.id > m.id)"
                                + matching(search) + " ORDER BY m.id DESC LIMIT " + search.size() + " OFFSET "
                                + search.first(),
                        search)
                .getResultList();
        return rows.stream().map(Object[].class::cast).map(MailLedger::row).toList();
    }

    public long count(MailSearch search) {
        rights.require(Rank.ORGANIZER, search.seminarId());
        return ((Number) bind("SELECT count(*)" + matching(search), search).getSingleResult()).longValue();
    }

    private static String matching(MailSearch search) {
        return " FROM outbox_mail m LEFT JOIN registration r ON r.id = m.registration_id"
                + " LEFT JOIN subscription u ON u.id = m.subscription_id WHERE m.seminar_id = ?1"
                + (search.kind() == null ? "" : " AND m.kind = ?2")
                + (search.state() == null ? "" : " AND m.state = ?3")
                + (search.text() == null
                        ? ""
                        : " AND strpos(lower(concat_ws(' ', r.name, r.address, u.name, u.address, m.to_address)), lower(?4)) > 0")
                + (search.registrationId() == null ? "" : " AND m.registration_id = ?5");
    }

    private Query bind(String sql, MailSearch search) {
        Query query = entityManager.createNativeQuery(sql).setParameter(1, search.seminarId());
        if (search.kind() != null) {
            query.setParameter(2, Word.of(search.kind()));
        }
        if (search.state() != null) {
            query.setParameter(3, Word.of(search.state()));
        }
        if (search.text() != null) {
            query.setParameter(4, search.text());
        }
        if (search.registrationId() != null) {
            query.setParameter(5, search.registrationId());
        }
        return query;
    }

    private static MailRow row(Object[] row) {
        return new MailRow(
                ((Number) row[0]).longValue(),
                Word.parse(MailKind.class, (String) row[1]),
                Word.parse(MailState.class, (String) row[2]),
                row[3] == null ? null : ((Number) row[3]).longValue(),
                (String) row[4],
                (String) row[5],
                instant(row[6]),
                instant(row[7]),
                instant(row[8]),
                ((Number) row[9]).intValue(),
                (String) row[10],
                Boolean.TRUE.equals(row[11]));
    }

    private static final String OF_PERSON = """
             FROM series z CROSS JOIN LATERAL (
                 SELECT m.id, m.kind, m.state, m.owed_at, m.sent_at, m.answer, n.number
                 FROM registration r JOIN seminar_number n ON n.seminar_id = r.seminar_id AND n.series_id = z.id
                 JOIN outbox_mail m ON m.registration_id = r.id
                 WHERE r.id = ANY (CAST(?2 AS bigint[]))
                 UNION ALL
                 SELECT m.id, m.kind, m.state, m.owed_at, m.sent_at, m.answer, n.number
                 FROM subscription u JOIN outbox_mail m ON m.subscription_id = u.id
                 LEFT JOIN seminar_number n ON n.seminar_id = m.seminar_id AND n.series_id = z.id
                 WHERE u.id = ANY (CAST(?3 AS bigint[])) AND u.series_id = z.id) m
            WHERE z.slug = ?1
            """;

    /**
     * A page of the mails about these registrations and subscriptions, the latest first; those of other series are left
     * out.
     */
    public List<PersonMail> ofPerson(
            String series, Collection<Long> registrations, Collection<Long> subscriptions, int first, int size) {
        rights.require(Rank.ORGANIZER, series);
        List<?> rows = ofPerson(
                        "SELECT m.id, m.number, m.kind, m.state, m.owed_at, m.sent_at, m.answer",
                        " ORDER BY m.id DESC LIMIT ?4 OFFSET ?5",
                        series,
                        registrations,
                        subscriptions)
                .setParameter(4, Math.min(MailSearch.LARGEST, Math.max(1, size)))
                .setParameter(5, Math.max(0, first))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new PersonMail(
                        ((Number) row[0]).longValue(),
                        row[1] == null ? null : ((Number) row[1]).intValue(),
                        Word.parse(MailKind.class, (String) row[2]),
                        Word.parse(MailState.class, (String) row[3]),
                        instant(row[4]),
                        instant(row[5]),
                        (String) row[6]))
                .toList();
    }

    public long countOfPerson(String series, Collection<Long> registrations, Collection<Long> subscriptions) {
        rights.require(Rank.ORGANIZER, series);
        return ((Number) ofPerson("SELECT count(*)", "", series, registrations, subscriptions)
                        .getSingleResult())
                .longValue();
    }

    private Query ofPerson(
            String columns,
            String rest,
            String series,
            Collection<Long> registrations,
            Collection<Long> subscriptions) {
        return entityManager
                .createNativeQuery(columns + OF_PERSON + rest)
                .setParameter(1, series)
                .setParameter(2, Keys.of(registrations))
                .setParameter(3, Keys.of(subscriptions));
    }

    private static Instant instant(Object column) {
        return column == null ? null : ((Timestamp) column).toInstant();
    }

    /** From now on mail goes to the registrant's address again: an organizer knows that it is mended. */
    public void writeAgain(long seminarId, long registrationId) {
        rights.require(Rank.ORGANIZER, seminarId);
        int lifted = entityManager
                .createNativeQuery("DELETE FROM mail_stop s USING registration r WHERE r.id = ?1"
                        + " AND r.seminar_id = ?2 AND r.folded_address = s.folded_address")
                .setParameter(1, registrationId)
                .setParameter(2, seminarId)
                .executeUpdate();
        if (lifted > 0) {
            String label = catalog.terms(Set.of(seminarId)).get(seminarId).label();
            audit.record(Action.WRITE_AGAIN, label, Detail.of(Fact.REGISTRATION, registrationId));
        }
    }
}
