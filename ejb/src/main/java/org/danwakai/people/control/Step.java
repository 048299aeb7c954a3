package org.danwakai.people.control;

import static org.danwakai.platform.control.JsonTool.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.danwakai.people.entity.Fate;
import org.danwakai.people.entity.Goal;
import org.danwakai.people.entity.OldForm;
import org.danwakai.people.entity.PeopleRun;
import org.danwakai.platform.entity.Word;
import org.danwakai.registration.boundary.Arrival;
import org.danwakai.registration.boundary.Arrivals;
import org.danwakai.registration.boundary.Departure;
import org.danwakai.registration.entity.RegistrationState;

/**
 * Applies the next thousand rows and says so in the same transaction: so no row is applied twice, and none is forgotten.
 * Leaves come first, so that the seats that they free are there for who waits and who comes.
 */
@ApplicationScoped
public class Step {

    private static final int SIZE = 1000;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Arrivals arrivals;

    private record Due(int line, Goal goal, Arrival person) {}

    /** @return how many rows were applied; 0 when there are no more */
    int take(PeopleRun run) {
        List<Due> leaves = due(run, Fate.LEAVE_APPLIED, null);
        if (!leaves.isEmpty()) {
            leave(run, leaves);
            mark(run, OldForm.LEAVE, leaves, due -> Word.of(Fate.LEAVE_APPLIED));
            return leaves.size();
        }
        List<Due> registering = due(run, Fate.NEW, Goal.SEMINAR);
        if (!registering.isEmpty()) {
            Map<String, RegistrationState> came = arrivals.register(
                    run.destination().seminarId(), run.destination().pool(), people(registering), run.isMailed());
            mark(
                    run,
                    OldForm.ENTRY,
                    registering,
                    due -> came.containsKey(address(due)) ? Word.of(came.get(address(due))) : Word.of(Fate.KNOWN));
            return registering.size();
        }
        List<Due> subscribing = due(run, Fate.NEW, Goal.SUBSCRIPTION);
        if (!subscribing.isEmpty()) {
            Set<String> came = arrivals.subscribe(run.seriesId(), people(subscribing), run.isMailed());
            mark(
                    run,
                    OldForm.ENTRY,
                    subscribing,
                    due -> came.contains(address(due)) ? "subscribed" : Word.of(Fate.KNOWN));
        }
        return subscribing.size();
    }

    private void leave(PeopleRun run, List<Due> leaves) {
        if (run.concernsSubscriptions()) {
            arrivals.leaveSeries(run.seriesId(), departures(leaves, Goal.SUBSCRIPTION));
        }
        if (run.concernsSeminar()) {
            arrivals.leaveSeminar(run.destination().seminarId(), departures(leaves, Goal.SEMINAR), run.isMailed());
        }
    }

    private static List<Departure> departures(List<Due> leaves, Goal goal) {
        return leaves.stream()
                .filter(due -> due.goal() == null || due.goal() == goal)
                .map(due -> new Departure(address(due), due.person().askedAt()))
                .toList();
    }

    private static List<Arrival> people(List<Due> rows) {
        return rows.stream().map(Due::person).toList();
    }

    private static String address(Due due) {
        return due.person().foldedAddress();
    }

    private List<Due> due(PeopleRun run, Fate fate, Goal goal) {
        List<?> rows = entityManager
                .createNativeQuery("SELECT line, goal, address, folded_address, name, institution, language, at"
                        + " FROM people_row WHERE run_id = ?1 AND fate = ?2 AND outcome IS NULL"
                        + (goal == null ? "" : " AND goal = '" + Word.of(goal) + "'") + " ORDER BY seq LIMIT " + SIZE)
                .setParameter(1, run.id())
                .setParameter(2, Word.of(fate))
                .getResultList();
        return rows.stream().map(Object[].class::cast).map(Step::due).toList();
    }

    private static Due due(Object[] row) {
        Instant at = row[7] == null ? null : ((Timestamp) row[7]).toInstant();
        return new Due(
                ((Number) row[0]).intValue(),
                Word.parse(Goal.class, (String) row[1]),
                new Arrival((String) row[2], (String) row[3], (String) row[4], (String) row[5], (String) row[6], at));
    }

    private void mark(PeopleRun run, OldForm form, List<Due> rows, Function<Due, String> outcome) {
        JsonArrayBuilder outcomes = JSON.createArrayBuilder();
        rows.forEach(due ->
                outcomes.add(JSON.createObjectBuilder().add("line", due.line()).add("outcome", outcome.apply(due))));
        entityManager
                .createNativeQuery("UPDATE people_row p SET outcome = o.outcome FROM jsonb_to_recordset("
                        + "CAST(?3 AS jsonb)) AS o (line integer, outcome text)"
                        + " WHERE p.run_id = ?1 AND p.form = ?2 AND p.line = o.line")
                .setParameter(1, run.id())
                .setParameter(2, Word.of(form))
                .setParameter(3, outcomes.build().toString())
                .executeUpdate();
    }
}
