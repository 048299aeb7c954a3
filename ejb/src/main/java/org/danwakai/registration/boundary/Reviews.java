package org.danwakai.registration.boundary;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.danwakai.audit.boundary.AuditTrail;
import org.danwakai.audit.entity.Action;
import org.danwakai.audit.entity.Detail;
import org.danwakai.audit.entity.Fact;
import org.danwakai.institution.boundary.DomainDecisions;
import org.danwakai.institution.boundary.Institutions;
import org.danwakai.institution.entity.Judgement;
import org.danwakai.platform.entity.InvalidInput;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.platform.entity.OneLine;
import org.danwakai.platform.entity.Word;
import org.danwakai.registration.control.Reviewing;
import org.danwakai.registration.entity.PoolName;
import org.danwakai.rights.boundary.SeriesRights;
import org.danwakai.rights.entity.Rank;

/**
 * The queue of those whose address an organizer of the series has to approve, of seminars that have not begun. The
 * habits of a seminar's home series hold, and its organizers decide.
 */
@Stateless
@RolesAllowed({"organizer", "admin"})
public class Reviews {

    /** Of a reason, in characters; it has to fit into a mail's paragraph. */
    public static final int LONGEST_REASON = 300;

    private static final int LARGEST = 500;

    private static final String ROW =
            "SELECT r.id, home.number, s.starts_at, z.time_zone, p.name, r.name, r.institution,"
                    + " r.address, r.why_not, r.proven_at";

    private static final String QUEUE = """
             FROM registration r
             JOIN seminar s ON s.id = r.seminar_id
             JOIN seat_pool p ON p.id = r.pool_id
             JOIN LATERAL (SELECT n.series_id, n.number FROM seminar_number n WHERE n.seminar_id = s.id
                           ORDER BY n.position LIMIT 1) home ON true
             JOIN series z ON z.id = home.series_id
            WHERE r.state = 'in-review' AND s.decision = 'published' AND s.starts_at > CAST(?2 AS timestamptz)
              AND z.slug = ?1
            """;

    @PersistenceContext
    private EntityManager entityManager;

    @Resource
    private SessionContext session;

    @Inject
    private Reviewing reviewing;

    @Inject
    private Institutions institutions;

    @Inject
    private DomainDecisions domains;

    @Inject
    private SeriesRights rights;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** By seminar, and there in the order of proof. */
    public List<ReviewRow> list(String series, int first, int size) {
        rights.require(Rank.ORGANIZER, series);
        Query query = entityManager.createNativeQuery(
                ROW + QUEUE + " ORDER BY s.starts_at, s.id, r.place LIMIT ?3 OFFSET ?4");
        List<?> rows = queue(query, series)
                .setParameter(3, Math.min(LARGEST, Math.max(1, size)))
                .setParameter(4, Math.max(0, first))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> row(row, series))
                .toList();
    }

    public long count(String series) {
        rights.require(Rank.ORGANIZER, series);
        Query query = entityManager.createNativeQuery("SELECT count(*)" + QUEUE);
        return ((Number) queue(query, series).getSingleResult()).longValue();
    }

    /**
     * Lets somebody stand where the proof of the address put them; the series does not ask about them again.
     *
     * @throws NotFound when there is no such registration in the queue
     */
    public void approve(String series, long registration) {
        rights.require(Rank.ORGANIZER, series);
        String label = label(series, registration);
        if (reviewing.approve(List.of(registration), caller()) > 0) {
            audit.record(Action.APPROVE_REGISTRATION, label, Detail.of(Fact.REGISTRATION, registration));
        }
    }

    /**
     * Lets the domain of somebody's address count as academic in the series from now on, and approves all who are in
     * the queue with such an address.
     *
     * @return how many that were
     * @throws InvalidInput when anybody can have an address there
     * @throws NotFound when there is no such registration in the queue
     */
    public int approveDomain(String series, long registration) {
        rights.require(Rank.ORGANIZER, series);
        ReviewRow row = find(series, registration);
        if (!row.canApproveDomain()) {
            throw new InvalidInput("domain", "anybodys-mail");
        }
        domains.welcome(series, row.domain());
        List<?> same = queue(
                        entityManager.createNativeQuery("SELECT r.id" + QUEUE
                                + " AND ('.' || split_part(r.folded_address, '@', 2)) LIKE '%.' || ?3"),
                        series)
                .setParameter(3, row.domain().toLowerCase(Locale.ROOT))
                .getResultList();
        int approved = reviewing.approve(
                same.stream().map(id -> ((Number) id).longValue()).toList(), caller());
        audit.record(
                Action.APPROVE_REGISTRATIONS,
                series,
                Detail.of(Fact.APPROVED, approved).and(Fact.DOMAIN, row.domain()));
        return approved;
    }

    /**
     * Ends a registration that is in review; its attendee is told why by mail.
     *
     * @throws InvalidInput when there is no reason, or one that fits into no mail
     * @throws NotFound when there is no such registration in the queue
     */
    public void refuse(String series, long registration, String reason) {
        rights.require(Rank.ORGANIZER, series);
        String text = OneLine.tidy(InvalidInput.required("reason", reason));
        if (text.length() > LONGEST_REASON) {
            throw new InvalidInput("reason", "too-long");
        }
        if (!OneLine.isClean(text)) {
            throw new InvalidInput("reason", "control-characters");
        }
        String label = label(series, registration);
        reviewing.refuse(registration, text);
        audit.record(Action.REFUSE_REGISTRATION, label, Detail.of(Fact.REGISTRATION, registration));
    }

    private String label(String series, long registration) {
        return series + "/" + find(series, registration).number();
    }

    private ReviewRow find(String series, long registration) {
        Query query = entityManager.createNativeQuery(ROW + QUEUE + " AND r.id = ?3");
        List<?> rows = queue(query, series).setParameter(3, registration).getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> row(row, series))
                .findFirst()
                .orElseThrow(() -> new NotFound("registration " + registration));
    }

    private Query queue(Query query, String series) {
        return query.setParameter(1, series).setParameter(2, clock.instant().toString());
    }

    private ReviewRow row(Object[] row, String series) {
        Judgement judgement = institutions.of((String) row[7], series);
        return new ReviewRow(
                ((Number) row[0]).longValue(),
                ((Number) row[1]).intValue(),
                ((Timestamp) row[2]).toInstant(),
                ZoneId.of((String) row[3]),
                Word.parse(PoolName.class, (String) row[4]),
                (String) row[5],
                (String) row[6],
                (String) row[7],
                (String) row[8],
                ((Timestamp) row[9]).toInstant(),
                judgement.kind(),
                ReviewRow.known(judgement));
    }

    private String caller() {
        return session.getCallerPrincipal().getName();
    }
}
