package org.danwakai.registration.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.danwakai.registration.boundary.Arrival;
import org.danwakai.registration.boundary.Departure;
import org.danwakai.registration.boundary.SubscribersBrought;

/** Subscribes people whom an organizer brings in, in the order of the list, and ends what they have left. */
@ApplicationScoped
public class BroughtSubscriptions {

    private static final String BEGIN = "WITH " + BroughtPeople.ARRIVALS + ", newcomer AS (SELECT a.* FROM arrival a"
            + " WHERE NOT EXISTS (SELECT 1 FROM subscription s WHERE s.series_id = ?3"
            + " AND s.folded_address = a.folded AND s.state IN ('active', 'paused'))), " + BroughtPeople.ATTENDEES
            + ", came AS (INSERT INTO subscription (id, series_id, attendee_id, address, folded_address, name,"
            + " institution, language, state, wish, place, requested_at, proven_at)"
            + " SELECT nextval('entity_id'), ?3, o.attendee, o.address, o.folded, o.name, o.institution, o.language,"
            + " 'active', 'always', nextval('subscription_order'), coalesce(o.at, CAST(?2 AS timestamptz)),"
            + " CAST(?2 AS timestamptz) FROM (SELECT n.*, p.attendee FROM newcomer n"
            + " JOIN person p ON p.folded_address = n.folded ORDER BY n.n) o"
            + " ON CONFLICT (series_id, folded_address) WHERE state <> 'ended' DO UPDATE SET"
            + " attendee_id = excluded.attendee_id, address = excluded.address, name = excluded.name,"
            + " institution = excluded.institution, language = excluded.language, state = excluded.state,"
            + " wish = excluded.wish, place = excluded.place, proven_at = excluded.proven_at"
            // somebody may have proved the address a moment ago: that subscription stays as it is
            + " WHERE subscription.state = 'awaiting-proof' RETURNING id, folded_address, place)"
            + " SELECT id, folded_address FROM came ORDER BY place";

    private static final String END = "WITH " + BroughtPeople.DEPARTURES + " UPDATE subscription s"
            + " SET state = 'ended', ended_at = CAST(?2 AS timestamptz) FROM departure d"
            + " WHERE s.series_id = ?3 AND s.folded_address = d.folded AND s.state <> 'ended'"
            + " AND s.requested_at < d.at RETURNING s.folded_address";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Event<SubscribersBrought> brought;

    @Inject
    private Clock clock;

    public Set<String> begin(long seriesId, List<Arrival> people, boolean mail) {
        Set<String> addresses = new HashSet<>();
        List<Long> ids = new ArrayList<>();
        for (Object row : rows(BEGIN, BroughtPeople.arrivals(people), seriesId)) {
            Object[] columns = (Object[]) row;
            ids.add(((Number) columns[0]).longValue());
            addresses.add((String) columns[1]);
        }
        if (mail && !ids.isEmpty()) {
            brought.fire(new SubscribersBrought(ids));
        }
        return addresses;
    }

    public Set<String> end(long seriesId, List<Departure> people) {
        Set<String> addresses = new HashSet<>();
        rows(END, BroughtPeople.departures(people), seriesId).forEach(row -> addresses.add((String) row));
        return addresses;
    }

    private List<?> rows(String statement, String people, long seriesId) {
        return entityManager
                .createNativeQuery(statement)
                .setParameter(1, people)
                .setParameter(2, clock.instant().toString())
                .setParameter(3, seriesId)
                .getResultList();
    }
}
