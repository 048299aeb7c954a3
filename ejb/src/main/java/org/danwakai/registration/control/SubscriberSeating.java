package org.danwakai.registration.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.danwakai.institution.boundary.Institutions;
import org.danwakai.institution.entity.Outcome;
import org.danwakai.registration.boundary.SubscribersRegistered;
import org.danwakai.registration.entity.SeatPool;
import org.danwakai.seminar.boundary.SeminarTerms;

/**
 * Registers the subscribers of a seminar's series when it opens: in order of subscription, whoever gets no seat waits,
 * and whoever wants to be asked, or has missed the last three seminars of a series that asks then, is invited. It is one step, however many they are, and it happens before anybody else
 * is served; what undoes it, a crash for one, leaves it to be done again.
 */
@ApplicationScoped
public class SubscriberSeating {

    private static final Logger LOG = Logger.getLogger(SubscriberSeating.class.getName());

    /**
     * One row for each person, however many of the seminar's series they subscribe to: who is to get a seat by any of
     * them gets one.
     */
    private static final String SUBSCRIBERS = """
            WITH wanted AS (
                SELECT s.attendee_id, s.place, s.review, s.why_not,
                       s.wish = 'always' AND z.subscribers_get = 'seats' AND NOT (z.invite_absent AND (
                           SELECT count(*) FILTER (WHERE NOT latest.attended) = 3
                           FROM (SELECT r.attended FROM registration r JOIN seminar x ON x.id = r.seminar_id
                                 WHERE r.attendee_id = s.attendee_id AND r.attended IS NOT NULL
                                   AND EXISTS (SELECT 1 FROM seminar_number o
                                               WHERE o.seminar_id = x.id AND o.series_id = s.series_id)
                                 ORDER BY x.starts_at DESC LIMIT 3) latest)) AS seat
                FROM subscription s JOIN series z ON z.id = s.series_id
                WHERE s.state = 'active'
                  AND s.series_id IN (SELECT n.series_id FROM seminar_number n WHERE n.seminar_id = ?1)),
            person AS (
                SELECT attendee_id, bool_or(seat) AS seat, bool_and(review) AS review, min(why_not) AS why_not,
                       coalesce(min(place) FILTER (WHERE seat), min(place)) AS place
                FROM wanted GROUP BY attendee_id),
            newcomer AS (
                SELECT a.*, p.seat, p.review, p.why_not, row_number() OVER (ORDER BY p.seat DESC, p.place) AS row,
                       p.seat AND NOT p.review AS seatable,
                       split_part(a.folded_address, '@', 2) = ANY (string_to_array(?7, ' ')) AS institutional
                FROM person p JOIN attendee a ON a.id = p.attendee_id
                WHERE NOT EXISTS (SELECT 1 FROM registration r WHERE r.seminar_id = ?1
                                  AND r.folded_address = a.folded_address AND r.state <> 'cancelled')),
            lined AS (
                SELECT n.*, count(*) FILTER (WHERE seatable) OVER (ORDER BY row) AS nth FROM newcomer n),
            subscriber AS (
                SELECT l.*, CASE
                         WHEN NOT seat THEN 'awaiting-proof'
                         WHEN review THEN 'in-review'
                         WHEN nth <= ?4 THEN 'seated'
                         WHEN institutional AND count(*) FILTER (WHERE seatable AND institutional AND nth > ?4)
                              OVER (ORDER BY row) <= ?6 THEN 'seated'
                         ELSE 'waiting' END AS comes
                FROM lined l)
            """;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Institutions institutions;

    @Inject
    private Event<SubscribersRegistered> registered;

    /** @param pools of the seminar, locked by this transaction */
    void register(SeminarTerms seminar, List<SeatPool> pools, Instant now) {
        entityManager
                .createNativeQuery(
                        "INSERT INTO seminar_opening (seminar_id, opened_at)" + " VALUES (?1, CAST(?2 AS timestamptz))")
                .setParameter(1, seminar.id())
                .setParameter(2, now.toString())
                .executeUpdate();
        if (pools.isEmpty()) {
            return;
        }
        SeatPool pool = pools.get(0);
        Object[] counts = insert(seminar, pool, now);
        int seated = ((Number) counts[0]).intValue();
        int waiting = ((Number) counts[1]).intValue();
        int invited = ((Number) counts[2]).intValue();
        int reviewed = ((Number) counts[3]).intValue();
        if (seated + waiting + invited + reviewed > 0) {
            pool.subscribersCame(seated, waiting);
            pool.cameForReview(reviewed);
            registered.fire(new SubscribersRegistered(seminar.id(), seminar.closesAt()));
            LOG.log(
                    Level.INFO,
                    "{0} is open: {1} subscribers have a seat, {2} wait, {3} are invited, {4} are in review",
                    new Object[] {seminar.label(), seated, waiting, invited, reviewed});
        }
    }

    private Object[] insert(SeminarTerms seminar, SeatPool pool, Instant now) {
        return (Object[]) entityManager
                .createNativeQuery(SUBSCRIBERS
                        + ", came AS (INSERT INTO registration (id, seminar_id, pool_id, attendee_id, address,"
                        + " folded_address, name, institution, language, origin, state, place, requested_at, proven_at,"
                        + " seated_at, review, why_not, outcome) SELECT nextval('entity_id'), ?1, ?2, s.id, s.address,"
                        + " s.folded_address, s.name, s.institution, s.language,"
                        + " CASE WHEN s.seat THEN 'subscription' ELSE 'invitation' END, s.comes,"
                        + " CASE WHEN s.seat THEN ?3 + s.row - 1 END, CAST(?5 AS timestamptz),"
                        + " CASE WHEN s.seat THEN CAST(?5 AS timestamptz) END,"
                        + " CASE WHEN s.comes = 'seated' THEN CAST(?5 AS timestamptz) END, s.review, s.why_not,"
                        + " CASE WHEN s.institutional THEN 'academic' END"
                        + " FROM subscriber s ORDER BY s.row RETURNING state)"
                        + " SELECT count(*) FILTER (WHERE state = 'seated'), count(*) FILTER (WHERE state = 'waiting'),"
                        + " count(*) FILTER (WHERE state = 'awaiting-proof'),"
                        + " count(*) FILTER (WHERE state = 'in-review') FROM came")
                .setParameter(1, seminar.id())
                .setParameter(2, pool.id())
                .setParameter(3, pool.upcomingPlace())
                .setParameter(4, pool.seatsForNewcomers())
                .setParameter(5, now.toString())
                .setParameter(6, pool.keptSeats())
                .setParameter(7, pool.keptSeats() == 0 ? "" : String.join(" ", institutional(seminar)))
                .getSingleResult();
    }

    /** Domains of subscribers that are an institution's: only a few, however many subscribers there are. */
    private List<String> institutional(SeminarTerms seminar) {
        List<?> domains = entityManager
                .createNativeQuery("SELECT DISTINCT split_part(s.folded_address, '@', 2) FROM subscription s"
                        + " WHERE s.state = 'active' AND s.series_id IN"
                        + " (SELECT n.series_id FROM seminar_number n WHERE n.seminar_id = ?1)")
                .setParameter(1, seminar.id())
                .getResultList();
        return domains.stream()
                .map(String.class::cast)
                .filter(domain ->
                        institutions.of("anybody@" + domain, seminar.homeSlug()).outcome() == Outcome.ACADEMIC)
                .toList();
    }
}
