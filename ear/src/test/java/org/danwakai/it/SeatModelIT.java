package org.danwakai.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;

/** Whatever is asked of a seminar, one after the other, the server answers as the model says, and so stand its seats. */
class SeatModelIT {

    private static final int PEOPLE = 7;

    /** One seminar on the server beside its model. */
    private static final class Pair {
        private final SeatModel model = new SeatModel(2, 1);
        private final Api anybody = Api.anonymous();
        private final Api organizer = Api.anonymous().as("organizer");
        private final Instant linksExpire = TheStack.USUAL_DAY.toInstant().plus(Duration.ofDays(2));
        private final Map<Integer, Long> registrations = new HashMap<>();
        private final String path;

        private Pair() {
            path = Organizing.publishedSeminar("手本と照らす");
            Organizing.seats(path, quota("online", 2), quota("room", 1));
        }

        private void register(int person, String pool, boolean fallBack) {
            String form = """
                    {"name": "手本", "institution": "試験大学", "email": "%s", "language": "ja", "pool": "%s", "fallBack": %s}
                    """.formatted(address(person), pool, fallBack);
            Api.Answer answer = anybody.post(path + "/registrations", form);
            same(model.register(person, pool, fallBack), Integer.toString(answer.status()));
        }

        private void prove(int person) {
            same(model.prove(person), answered("/registrations/confirm", token('c', person), true));
        }

        private void leave(int person) {
            String token = token('x', person);
            registrations.remove(person);
            same(model.leave(person), answered("/registrations/cancel", token, false));
        }

        private void move(int person) {
            String to = current(person).equals("online") ? "room" : "online";
            String body = token('x', person).replace("}", ", \"pool\": \"" + to + "\"}");
            same(model.move(person), answered("/registrations/move", body, true));
        }

        private void resize(String pool, int capacity) {
            model.resize(pool, capacity);
            Organizing.seats(path, quota(pool, capacity));
            same("", "");
        }

        private void publish(boolean wanted) {
            model.publish(wanted);
            assertThat(organizer
                            .post(path + (wanted ? "/publish" : "/cancel"), "")
                            .status())
                    .isEqualTo(200);
            same("", "");
        }

        private void same(String said, String answered) {
            assertThat(answered).isEqualTo(said);
            assertThat(anybody.get(path).json().getJsonArray("seats").getValuesAs(JsonObject.class).stream()
                            .map(pool -> pool.getString("pool") + " " + pool.getInt("capacity") + " "
                                    + pool.getInt("taken") + " " + pool.getInt("waiting"))
                            .collect(Collectors.joining(", ")))
                    .isEqualTo(model.seats());
        }

        private String answered(String call, String body, boolean withPool) {
            Api.Answer answer = anybody.post(call, body);
            if (answer.status() != 200) {
                return Integer.toString(answer.status());
            }
            JsonObject status = answer.json();
            boolean waits = status.getString("state").equals("waiting");
            return "200 " + status.getString("state") + (withPool ? " " + status.getString("pool") : "")
                    + (waits ? " " + status.getInt("position") : "");
        }

        private String token(char purpose, int person) {
            long id = registrations.computeIfAbsent(
                    person, unknown -> Long.parseLong(living("r.id", person).get(0)));
            return Organizing.token(TheStack.asItIs().linkToken(purpose, id, linksExpire));
        }

        private String current(int person) {
            return living("p.name", person).get(0);
        }

        private List<String> living(String column, int person) {
            return TheStack.query("SELECT " + column + " FROM registration r JOIN seat_pool p ON p.id = r.pool_id"
                    + " WHERE r.folded_address = '" + address(person) + "' AND r.state <> 'cancelled'");
        }

        private String address(int person) {
            return "model" + path.substring(path.lastIndexOf('/') + 1) + "-" + person + "@example.ac.jp";
        }

        private static String quota(String pool, int capacity) {
            return "{\"pool\": \"" + pool + "\", \"capacity\": " + capacity + "}";
        }
    }

    enum Kind {
        REGISTER,
        PROVE,
        LEAVE,
        MOVE,
        RESIZE,
        DECIDE
    }

    /** @param number a quota, where it is one that changes */
    record Step(Kind kind, int person, String pool, int number, boolean flag) {}

    @Property(tries = 80, shrinking = ShrinkingMode.BOUNDED)
    void theServerAnswersAsTheModelSays(@ForAll("schedules") List<Step> schedule) {
        Pair pair = new Pair();
        for (Step step : schedule) {
            take(step, pair);
        }
    }

    private static void take(Step step, Pair pair) {
        boolean known = pair.model.isKnown(step.person());
        switch (step.kind()) {
            case REGISTER -> pair.register(step.person(), step.pool(), step.flag());
            case RESIZE -> pair.resize(step.pool(), step.number());
            case DECIDE -> pair.publish(step.flag());
            default -> {
                if (known) {
                    ask(step, pair);
                }
            }
        }
    }

    private static void ask(Step step, Pair pair) {
        switch (step.kind()) {
            case PROVE -> pair.prove(step.person());
            case LEAVE -> pair.leave(step.person());
            default -> pair.move(step.person());
        }
    }

    @Provide
    Arbitrary<List<Step>> schedules() {
        Arbitrary<Kind> kinds = Arbitraries.frequency(
                Tuple.of(6, Kind.REGISTER),
                Tuple.of(7, Kind.PROVE),
                Tuple.of(3, Kind.LEAVE),
                Tuple.of(2, Kind.MOVE),
                Tuple.of(2, Kind.RESIZE),
                Tuple.of(1, Kind.DECIDE));
        return Combinators.combine(
                        kinds,
                        Arbitraries.integers().between(0, PEOPLE - 1),
                        Arbitraries.of("online", "room"),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.of(true, false))
                .as(Step::new)
                .list()
                .ofMinSize(20)
                .ofMaxSize(60);
    }
}
