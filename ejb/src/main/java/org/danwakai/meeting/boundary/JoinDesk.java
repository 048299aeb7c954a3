package org.danwakai.meeting.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.io.Serializable;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.danwakai.audit.boundary.AuditTrail;
import org.danwakai.audit.entity.Action;
import org.danwakai.audit.entity.Detail;
import org.danwakai.audit.entity.Fact;
import org.danwakai.meeting.control.JoinBook;
import org.danwakai.meeting.entity.JoinWindow;
import org.danwakai.meeting.entity.LinkUses;
import org.danwakai.platform.control.Keys;
import org.danwakai.platform.entity.InvalidInput;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.platform.entity.Word;
import org.danwakai.registration.boundary.Attendance;
import org.danwakai.registration.boundary.Attendance.Said;
import org.danwakai.rights.boundary.SeriesRights;
import org.danwakai.rights.entity.Rank;
import org.danwakai.seminar.boundary.SeminarCatalog;
import org.danwakai.seminar.boundary.SeminarTerms;
import org.danwakai.seminar.entity.JoinMode;

/** What links into meetings tell organizers: who seems to have come, and which link goes from hand to hand. */
@Stateless
@RolesAllowed({"organizer", "admin"})
public class JoinDesk {

    /** Who went in by a link of ours, or was seen by the provider, since the meeting opens; an earlier date's uses say nothing. */
    private static final String ENTERED = "least((SELECT min(greatest(u.first_at, o.opens_at))"
            + " FROM join_use u JOIN join_link l ON l.id = u.link_id"
            + " WHERE l.registration_id = r.id AND u.last_at >= o.opens_at),"
            + " (SELECT m.joined_at FROM meeting_link m WHERE m.registration_id = r.id"
            + " AND m.joined_at >= o.opens_at))";

    private static final String REGISTERED = " FROM registration r JOIN (SELECT id, starts_at - CAST(?2 AS interval)"
            + " AS opens_at FROM seminar) o ON o.id = r.seminar_id";

    private static final String USES = " FROM registration r JOIN join_link h ON h.registration_id = r.id"
            + " AND h.ended_at IS NULL LEFT JOIN join_use p ON p.link_id = h.id WHERE r.seminar_id = ?1 ";

    private static final String SHARED = "SELECT r.id" + USES + "GROUP BY r.id HAVING count(DISTINCT p.network) > "
            + LinkUses.MOST_NETWORKS + " OR count(DISTINCT p.browser) > " + LinkUses.MOST_BROWSERS;

    /** Who seems to have come, while nobody said so. */
    private static final String HINTED = REGISTERED + " WHERE r.seminar_id = ?1 AND r.state = 'seated'"
            + " AND r.attended IS NULL AND " + ENTERED + " IS NOT NULL";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private JoinBook book;

    @Inject
    private Attendance attendance;

    @Inject
    private SeminarCatalog catalog;

    @Inject
    private SeriesRights rights;

    @Inject
    private AuditTrail audit;

    @Inject
    private Event<JoinLinkRenewed> renewed;

    /**
     * What is known of one registrant's way in.
     *
     * @param enteredAt when the person, or somebody with the link, first went in; null for not yet
     * @param uses of the present link; null where the person has none
     */
    public record Mark(Instant enteredAt, LinkUses uses) implements Serializable {

        private static final long serialVersionUID = 1L;
        private static final Mark NONE = new Mark(null, null);

        public boolean isShared() {
            return uses != null && uses.isMany();
        }
    }

    /** Whether what is typed in for the seminar is mailed to nobody, since the series mails links of a provider alone. */
    public boolean keepsBackWhatIsTypedIn(long seminarId) {
        rights.require(Rank.ORGANIZER, seminarId);
        return book.mode(seminarId) == JoinMode.PROVIDER;
    }

    /** Of each of these registrations. */
    public Map<Long, Mark> marks(long seminarId, Collection<Long> registrations) {
        rights.require(Rank.HELPER, seminarId);
        Map<Long, Mark> marks = new HashMap<>();
        registrations.forEach(id -> marks.put(id, Mark.NONE));
        rows(
                        "SELECT r.id, " + ENTERED
                                + ", (SELECT count(DISTINCT u.network) FROM join_use u WHERE u.link_id = h.id),"
                                + " (SELECT count(DISTINCT u.browser) FROM join_use u WHERE u.link_id = h.id), h.id"
                                + REGISTERED
                                + " LEFT JOIN join_link h ON h.registration_id = r.id AND h.ended_at IS NULL"
                                + " WHERE r.seminar_id = ?1 AND r.id = ANY (CAST(?3 AS bigint[]))",
                        seminarId,
                        JoinWindow.BEFORE.toString(),
                        Keys.of(registrations))
                .forEach(row -> marks.put(((Number) row[0]).longValue(), mark(row)));
        return marks;
    }

    private static Mark mark(Object[] row) {
        LinkUses uses =
                row[4] == null ? null : new LinkUses(((Number) row[2]).longValue(), ((Number) row[3]).longValue());
        return new Mark(row[1] == null ? null : ((Timestamp) row[1]).toInstant(), uses);
    }

    /** Keys of the registrations whose link is used from many places. */
    public Set<Long> shared(long seminarId) {
        rights.require(Rank.HELPER, seminarId);
        List<?> rows = entityManager
                .createNativeQuery(SHARED)
                .setParameter(1, seminarId)
                .getResultList();
        return rows.stream().map(row -> ((Number) row).longValue()).collect(Collectors.toSet());
    }

    /**
     * What there is to see of all the seminar's links.
     *
     * @param known whether anything can be known of how people got in
     * @param shared how many links are used from many places
     * @param hints how many have a seat and seem to have come, while nobody said whether they did
     */
    public record Overview(boolean known, long shared, long hints) implements Serializable {

        private static final long serialVersionUID = 1L;
    }

    public Overview overview(long seminarId) {
        rights.require(Rank.HELPER, seminarId);
        Object[] row = rows(
                        "SELECT known, CASE WHEN known THEN (SELECT count(*) FROM (" + SHARED + ") s) ELSE 0 END,"
                                + " CASE WHEN known THEN (SELECT count(*)" + HINTED + ") ELSE 0 END FROM (SELECT"
                                + " EXISTS (SELECT 1 FROM seminar_number n JOIN series z ON z.id = n.series_id"
                                + " WHERE n.seminar_id = ?1 AND n.position = 0 AND z.join_mode = ?3)"
                                + " OR EXISTS (SELECT 1 FROM registration r WHERE r.seminar_id = ?1"
                                + " AND (EXISTS (SELECT 1 FROM join_link l WHERE l.registration_id = r.id)"
                                + " OR EXISTS (SELECT 1 FROM meeting_link m WHERE m.registration_id = r.id"
                                + " AND m.joined_at IS NOT NULL))) AS known) k",
                        seminarId,
                        JoinWindow.BEFORE.toString(),
                        Word.of(JoinMode.PERSONAL))
                .get(0);
        return new Overview((Boolean) row[0], ((Number) row[1]).longValue(), ((Number) row[2]).longValue());
    }

    /**
     * Says of all of them that they came.
     *
     * @return how many
     * @throws InvalidInput before the seminar starts
     */
    public int takeHints(long seminarId) {
        rights.require(Rank.HELPER, seminarId);
        List<String> came = hinted(seminarId);
        attendance.mark(seminarId, new Said(came, List.of(), null));
        return came.size();
    }

    private List<String> hinted(long seminarId) {
        return rows("SELECT r.address, r.id" + HINTED + " ORDER BY r.place", seminarId, JoinWindow.BEFORE.toString())
                .stream()
                .map(row -> (String) row[0])
                .toList();
    }

    /**
     * Makes the link worthless that is used from many places, and has another one mailed to the person at once.
     *
     * @throws NotFound when nobody registered for that seminar has a link
     */
    public void renew(long seminarId, long registrationId) {
        rights.require(Rank.ORGANIZER, seminarId);
        long link = book.renew(seminarId, registrationId);
        renewed.fire(new JoinLinkRenewed(seminarId, registrationId, "renewed-" + link));
        audit.record(Action.RENEW_JOIN_LINK, terms(seminarId).label(), Detail.of(Fact.REGISTRATION, registrationId));
    }

    private List<Object[]> rows(String sql, Object... parameters) {
        Query query = entityManager.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query.getResultList().stream().map(Object[].class::cast).toList();
    }

    private SeminarTerms terms(long seminarId) {
        SeminarTerms found = catalog.terms(Set.of(seminarId)).get(seminarId);
        if (found == null) {
            throw new NotFound("seminar " + seminarId);
        }
        return found;
    }
}
