package org.danwakai.registration.control;

import static org.danwakai.platform.control.JsonTool.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.danwakai.institution.boundary.Institutions;
import org.danwakai.institution.entity.Outcome;
import org.danwakai.platform.entity.Word;
import org.danwakai.registration.boundary.Arrival;
import org.danwakai.registration.boundary.Departure;
import org.danwakai.registration.boundary.RegistrationNews;
import org.danwakai.registration.boundary.RegistrationNews.Item;
import org.danwakai.registration.boundary.RegistrationNews.What;
import org.danwakai.registration.entity.Origin;
import org.danwakai.registration.entity.PoolName;
import org.danwakai.registration.entity.RegistrationState;
import org.danwakai.registration.entity.SeatPool;
import org.danwakai.seminar.boundary.SeminarTerms;

/**
 * Registers people whom an organizer brings in, and takes out those who have left, in one statement however many they
 * are, under the lock of the seminar's pools.
 */
@ApplicationScoped
public class BroughtSeats {

    /** A registration that somebody typed here and never proved is taken over: there can be only one of an address. */
    private static final String REGISTER = "WITH " + BroughtPeople.ARRIVALS + ", newcomer AS (SELECT a.*,"
            + " row_number() OVER (ORDER BY n) AS row FROM arrival a WHERE NOT EXISTS (SELECT 1 FROM registration r"
            + " WHERE r.seminar_id = ?3 AND r.folded_address = a.folded AND r.state IN ('seated', 'waiting'))), "
            + BroughtPeople.ATTENDEES
            + ", came AS (INSERT INTO registration (id, seminar_id, pool_id, attendee_id, address, folded_address,"
            + " name, institution, language, origin, state, place, requested_at, proven_at, seated_at,"
            + " outcome) SELECT nextval('entity_id'), ?3, ?4, p.attendee, n.address, n.folded, n.name, n.institution,"
            + " n.language, ?7, CASE WHEN n.row <= ?6 THEN 'seated' ELSE 'waiting' END, ?5 + n.row - 1,"
            + " coalesce(n.at, CAST(?2 AS timestamptz)), CAST(?2 AS timestamptz),"
            + " CASE WHEN n.row <= ?6 THEN CAST(?2 AS timestamptz) END,"
            + " CASE WHEN n.folded IN (SELECT jsonb_array_elements_text(CAST(?8 AS jsonb))) THEN 'academic' END"
            + " FROM newcomer n JOIN person p ON p.folded_address = n.folded"
            + " ON CONFLICT (seminar_id, folded_address) WHERE state <> 'cancelled' DO UPDATE SET"
            + " pool_id = excluded.pool_id, attendee_id = excluded.attendee_id, address = excluded.address,"
            + " name = excluded.name, institution = excluded.institution, language = excluded.language,"
            + " origin = excluded.origin, state = excluded.state, place = excluded.place,"
            + " proven_at = excluded.proven_at, seated_at = excluded.seated_at, review = false,"
            + " outcome = coalesce(excluded.outcome, registration.outcome)"
            + " RETURNING id, folded_address, state, place)"
            + " SELECT id, folded_address, state FROM came ORDER BY place";

    private static final String LEAVE = "WITH " + BroughtPeople.DEPARTURES + ", gone AS (SELECT r.id, r.pool_id,"
            + " r.state, r.folded_address FROM registration r JOIN departure d ON d.folded = r.folded_address"
            + " WHERE r.seminar_id = ?3 AND r.state <> 'cancelled' AND r.requested_at < d.at),"
            + " done AS (UPDATE registration r SET state = 'cancelled', cancelled_at = CAST(?2 AS timestamptz)"
            + " FROM gone WHERE r.id = gone.id) SELECT pool_id, state, folded_address FROM gone";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private SeatBooks books;

    @Inject
    private Institutions institutions;

    @Inject
    private Event<RegistrationNews> news;

    @Inject
    private Clock clock;

    public Map<String, RegistrationState> register(
            long seminarId, PoolName name, List<Arrival> people, Origin origin, boolean mail) {
        Instant now = clock.instant();
        SeatTable table = books.lay(Set.of(seminarId), now);
        SeatPool pool = table.pool(seminarId, name);
        List<?> rows = entityManager
                .createNativeQuery(REGISTER)
                .setParameter(1, BroughtPeople.arrivals(people))
                .setParameter(2, now.toString())
                .setParameter(3, seminarId)
                .setParameter(4, pool.id())
                .setParameter(5, pool.upcomingPlace())
                .setParameter(6, pool.seatsForNewcomers())
                .setParameter(7, Word.of(origin))
                .setParameter(8, institutional(people, table.terms(seminarId)))
                .getResultList();
        List<Came> all = rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Came(
                        ((Number) row[0]).longValue(), (String) row[1], Word.parse(RegistrationState.class, (String)
                                row[2])))
                .toList();
        int seated = count(all.stream().map(Came::state).toList(), RegistrationState.SEATED);
        pool.subscribersCame(seated, all.size() - seated);
        // the seats that are kept for addresses of institutions
        table.promote(pool);
        Map<Long, Item> movedUp = new LinkedHashMap<>();
        table.news().forEach(item -> movedUp.put(item.registrationId(), item));
        Map<String, RegistrationState> came = new HashMap<>();
        List<Item> items = new ArrayList<>();
        for (Came one : all) {
            RegistrationState state = movedUp.remove(one.id()) == null ? one.state() : RegistrationState.SEATED;
            came.put(one.foldedAddress(), state);
            What what = state == RegistrationState.SEATED ? What.SEATED : What.WAITING;
            items.add(new Item(one.id(), seminarId, what, null, "once"));
        }
        items.addAll(movedUp.values());
        tell(table, items, mail);
        return came;
    }

    private record Came(long id, String foldedAddress, RegistrationState state) {}

    /** Those at addresses of institutions; as a JSON array. */
    private String institutional(List<Arrival> people, SeminarTerms seminar) {
        JsonArrayBuilder addresses = JSON.createArrayBuilder();
        people.stream()
                .filter(person ->
                        institutions.of(person.address(), seminar.homeSlug()).outcome() == Outcome.ACADEMIC)
                .map(Arrival::foldedAddress)
                .forEach(addresses::add);
        return addresses.build().toString();
    }

    public Set<String> leave(long seminarId, List<Departure> people, boolean mail) {
        Instant now = clock.instant();
        SeatTable table = books.lay(Set.of(seminarId), now);
        List<?> rows = entityManager
                .createNativeQuery(LEAVE)
                .setParameter(1, BroughtPeople.departures(people))
                .setParameter(2, now.toString())
                .setParameter(3, seminarId)
                .getResultList();
        Map<Long, List<RegistrationState>> left = new HashMap<>();
        Set<String> addresses = new HashSet<>();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            left.computeIfAbsent(((Number) columns[0]).longValue(), pool -> new ArrayList<>())
                    .add(Word.parse(RegistrationState.class, (String) columns[1]));
            addresses.add((String) columns[2]);
        }
        for (SeatPool pool : table.pools(seminarId)) {
            List<RegistrationState> states = left.getOrDefault(pool.id(), List.of());
            pool.peopleLeft(count(states, RegistrationState.SEATED), count(states, RegistrationState.WAITING));
            table.promote(pool);
        }
        tell(table, table.news(), mail);
        return addresses;
    }

    /** Of a seminar that nobody can be seated in any more, there is no news. */
    private void tell(SeatTable table, List<Item> items, boolean mail) {
        boolean current =
                items.stream().allMatch(item -> table.terms(item.seminarId()).seatsCanBeGivenAt(table.now()));
        if (mail && current && !items.isEmpty()) {
            news.fire(new RegistrationNews(items));
        }
    }

    private static int count(Iterable<RegistrationState> states, RegistrationState wanted) {
        int count = 0;
        for (RegistrationState state : states) {
            count += state == wanted ? 1 : 0;
        }
        return count;
    }
}
