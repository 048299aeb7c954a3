package org.danwakai.it;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * People who register, prove, leave and move, and an organizer who changes quotas and calls seminars off, all at once
 * and at random. Each answer is compared with what that person may expect by the answers before; the tables are looked
 * at after each batch. The same seed sends the same requests, though not in the same order between people.
 */
final class SeatSchedule {

    private static final int CALLERS = 12;
    private static final int SEMINARS = 2;
    private static final int PEOPLE_OF_EACH = 3;

    /** Of each way to attend; about as many people as that want one. */
    private static final int MOST_SEATS = 20;

    private static final int BATCH = 360;
    private static final int BATCHES_OF_A_SEMINAR = 12;
    private static final List<String> POOLS = List.of("online", "room");

    private final long seed;
    private final Queue<String> violations = new ConcurrentLinkedQueue<>();
    private volatile Api organizer;
    private final Api anybody = Api.anonymous();
    private final Instant linksExpire = TheStack.USUAL_DAY.toInstant().plus(Duration.ofDays(2));

    SeatSchedule(long seed) {
        this.seed = seed;
    }

    /** What somebody was told last. */
    private enum Told {
        NOTHING,
        ASKED,
        SEATED,
        WAITING,
        LEFT
    }

    /** A seminar, and whether it was called off; {@code decisions} tells whether that changed meanwhile. */
    private static final class Venue {
        private final String path;
        private final long id;
        private volatile boolean published = true;
        private volatile int decisions;

        private Venue(String path) {
            this.path = path;
            this.id = Long.parseLong(TheStack.query("SELECT n.seminar_id FROM seminar_number n JOIN series z"
                            + " ON z.id = n.series_id WHERE z.slug = 'dlap' AND n.number = "
                            + path.substring(path.lastIndexOf('/') + 1))
                    .get(0));
        }
    }

    /** Somebody in one seminar; one caller alone acts for them. */
    private static final class Person {
        private final Venue venue;
        private final String address;
        private Told told = Told.NOTHING;
        private long registration;
        private String pool;
        private int position;

        private Person(Venue venue, String address) {
            this.venue = venue;
            this.address = address;
        }
    }

    /** @return the rules that were broken, in words; it ends with the batch that breaks one */
    List<String> run(int operations) {
        Random random = new Random(seed);
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS + 1);
        try {
            int done = 0;
            while (done < operations && violations.isEmpty()) {
                List<Venue> venues = IntStream.range(0, SEMINARS)
                        .mapToObj(i -> venue(random))
                        .toList();
                List<List<Person>> people = IntStream.range(0, CALLERS)
                        .mapToObj(caller -> people(venues, caller))
                        .toList();
                List<Long> ids = venues.stream().map(venue -> venue.id).toList();
                for (int batch = 0;
                        batch < BATCHES_OF_A_SEMINAR && done < operations && violations.isEmpty();
                        batch++) {
                    runBatch(callers, venues, people, random);
                    violations.addAll(SeatAudit.violations(ids));
                    actAlone(venues, people, random);
                    done += BATCH + venues.size() + people.size();
                    people.forEach(own -> own.forEach(this::compareWithRows));
                }
                SeatAudit.forgetMails(ids);
            }
        } finally {
            callers.shutdownNow();
        }
        return violations.stream().distinct().toList();
    }

    private Venue venue(Random random) {
        String path = Organizing.publishedSeminar("点検");
        Organizing.seats(path, quota("online", random.nextInt(MOST_SEATS)), quota("room", random.nextInt(MOST_SEATS)));
        return new Venue(path);
    }

    private static List<Person> people(List<Venue> venues, int caller) {
        List<Person> people = new ArrayList<>();
        for (Venue venue : venues) {
            for (int i = 0; i < PEOPLE_OF_EACH; i++) {
                people.add(new Person(venue, "check" + venue.id + "-" + caller + "-" + i + "@example.ac.jp"));
            }
        }
        return people;
    }

    private void runBatch(ExecutorService callers, List<Venue> venues, List<List<Person>> people, Random random) {
        List<Callable<Void>> work = new ArrayList<>();
        for (List<Person> own : people) {
            long ownSeed = random.nextLong();
            work.add(() -> {
                Random choices = new Random(ownSeed);
                for (int i = 0; i < BATCH / (CALLERS + 1); i++) {
                    act(own.get(choices.nextInt(own.size())), choices);
                }
                return null;
            });
        }
        // a sign-in holds for five minutes, and a long schedule takes more
        organizer = Api.anonymous().as("organizer");
        long organizersSeed = random.nextLong();
        work.add(() -> {
            Random choices = new Random(organizersSeed);
            for (int i = 0; i < BATCH / (CALLERS + 1); i++) {
                organize(venues.get(choices.nextInt(venues.size())), choices);
            }
            return null;
        });
        try {
            for (var finished : callers.invokeAll(work)) {
                finished.get();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (ExecutionException broken) {
            throw new IllegalStateException("seed " + seed, broken.getCause());
        }
    }

    /** One after the other, looked at each time, so that nobody mends what another leaves undone. */
    private void actAlone(List<Venue> venues, List<List<Person>> people, Random random) {
        List<Long> ids = venues.stream().map(venue -> venue.id).toList();
        for (Venue venue : venues) {
            organize(venue, random);
            violations.addAll(SeatAudit.violations(ids));
        }
        for (List<Person> own : people) {
            act(own.get(random.nextInt(own.size())), random);
            violations.addAll(SeatAudit.violations(ids));
            own.stream()
                    .filter(person -> person.told == Told.SEATED)
                    .findFirst()
                    .ifPresent(this::move);
            violations.addAll(SeatAudit.violations(ids));
        }
    }

    private void organize(Venue venue, Random choices) {
        if (choices.nextInt(8) == 0) {
            venue.decisions++;
            boolean publish = !venue.published;
            Api.Answer answer = organizer.post(venue.path + (publish ? "/publish" : "/cancel"), "");
            expect(answer, 200, "a decision");
            venue.published = publish;
            venue.decisions++;
            return;
        }
        String pool = POOLS.get(choices.nextInt(POOLS.size()));
        expect(
                organizer.put(venue.path + "/seats", "[" + quota(pool, choices.nextInt(MOST_SEATS)) + "]"),
                200,
                "a change of the quota");
    }

    private void act(Person person, Random choices) {
        int kind = choices.nextInt(10);
        switch (person.told) {
            case NOTHING -> register(person, choices);
            case LEFT -> {
                if (kind < 8) {
                    register(person, choices);
                } else {
                    leave(person);
                }
            }
            case ASKED -> {
                if (kind < 7) {
                    prove(person);
                } else if (kind < 8) {
                    register(person, choices);
                } else {
                    leave(person);
                }
            }
            default -> {
                if (kind < 4) {
                    leave(person);
                } else if (kind < 6) {
                    move(person);
                } else if (kind < 8) {
                    prove(person);
                } else {
                    register(person, choices);
                }
            }
        }
    }

    private void register(Person person, Random choices) {
        String pool = POOLS.get(choices.nextInt(POOLS.size()));
        String form = """
                {"name": "点検", "institution": "試験大学", "email": "%s", "language": "ja", "pool": "%s", "fallBack": %s}
                """.formatted(person.address, pool, choices.nextBoolean());
        boolean placed = person.told == Told.SEATED || person.told == Told.WAITING;
        Api.Answer answer = call(person, () -> anybody.post(person.venue.path + "/registrations", form), 202, 409);
        if (answer == null || answer.status() != 202 || placed) {
            return;
        }
        List<String> rows = TheStack.query("SELECT id FROM registration WHERE seminar_id = " + person.venue.id
                + " AND folded_address = '" + person.address + "' AND state <> 'cancelled'");
        if (rows.size() != 1) {
            violations.add("a registration that was answered is there " + rows.size() + " times");
            return;
        }
        person.registration = Long.parseLong(rows.get(0));
        person.told = Told.ASKED;
    }

    private void prove(Person person) {
        boolean placed = person.told != Told.ASKED;
        Api.Answer answer = call(
                person,
                () -> anybody.post("/registrations/confirm", Organizing.token(token('c', person))),
                200,
                placed ? 200 : 409);
        if (answer != null && answer.status() == 200) {
            heed(person, answer.json(), !placed);
        }
    }

    private void move(Person person) {
        String to = person.pool.equals("online") ? "room" : "online";
        String body = Organizing.token(token('x', person)).replace("}", ", \"pool\": \"" + to + "\"}");
        Api.Answer answer = call(person, () -> anybody.post("/registrations/move", body), 0, 409);
        if (answer != null && answer.status() == 200) {
            JsonObject status = answer.json();
            if (!status.getString("state").equals("seated")
                    || !status.getString("pool").equals(to)) {
                violations.add("moved without a seat");
            }
            heed(person, status, true);
        }
    }

    private void leave(Person person) {
        Api.Answer answer = call(
                person, () -> anybody.post("/registrations/cancel", Organizing.token(token('x', person))), 200, 200);
        if (answer != null && answer.status() == 200) {
            if (!answer.json().getString("state").equals("cancelled")) {
                violations.add("left and still there");
            }
            person.told = Told.LEFT;
        }
    }

    /** @param anew whether a new place was asked for, so that what was told before does not bind */
    private void heed(Person person, JsonObject status, boolean anew) {
        boolean seated = status.getString("state").equals("seated");
        if (!seated && !status.getString("state").equals("waiting")) {
            violations.add("a place that was given is gone: " + status.getString("state"));
            return;
        }
        int position = seated ? 0 : status.getInt("position");
        if (!anew && (person.told == Told.SEATED && !seated || !seated && position > person.position)) {
            violations.add("a place that was shown got worse");
        }
        if (!seated && position < 1) {
            violations.add("a position that is none");
        }
        person.told = seated ? Told.SEATED : Told.WAITING;
        person.position = position;
        person.pool = status.getString("pool");
    }

    /**
     * @param open the status while registration is open; 0 for 200 or 409
     * @param calledOff the status while the seminar is called off
     * @return null when the answer was none that may be
     */
    private Api.Answer call(Person person, Supplier<Api.Answer> request, int open, int calledOff) {
        int decisions = person.venue.decisions;
        boolean published = person.venue.published;
        Api.Answer answer = request.get();
        boolean certain = decisions % 2 == 0 && decisions == person.venue.decisions;
        int wanted = published ? open : calledOff;
        boolean right = certain
                ? answer.status() == wanted || wanted == 0 && (answer.status() == 200 || answer.status() == 409)
                : answer.status() == open || answer.status() == calledOff || open == 0 && answer.status() == 200;
        if (!right) {
            violations.add("an answer that is none: " + answer.status() + " instead of " + wanted);
            return null;
        }
        return answer;
    }

    private void expect(Api.Answer answer, int status, String what) {
        if (answer.status() != status) {
            violations.add(what + " was answered with " + answer.status());
        }
    }

    /** What somebody was told must stand in the table, or be better by now. */
    private void compareWithRows(Person person) {
        List<String> rows = TheStack.query("SELECT r.state || ' ' || p.name FROM registration r"
                + " JOIN seat_pool p ON p.id = r.pool_id WHERE r.seminar_id = " + person.venue.id
                + " AND r.folded_address = '" + person.address + "' AND r.state <> 'cancelled'");
        boolean gone = person.told == Told.NOTHING || person.told == Told.LEFT;
        if (rows.size() != (gone ? 0 : 1)) {
            violations.add(person.told + " and there " + rows.size() + " times");
            return;
        }
        boolean kept =
                switch (person.told) {
                    case ASKED -> rows.get(0).startsWith("awaiting-proof ");
                    case SEATED -> rows.get(0).equals("seated " + person.pool);
                    case WAITING ->
                        rows.get(0).equals("waiting " + person.pool)
                                || rows.get(0).equals("seated " + person.pool);
                    default -> true;
                };
        if (!kept) {
            violations.add("told " + person.told + " and is " + rows.get(0));
        }
    }

    private String token(char purpose, Person person) {
        return TheStack.asItIs().linkToken(purpose, person.registration, linksExpire);
    }

    private static String quota(String pool, int capacity) {
        return "{\"pool\": \"" + pool + "\", \"capacity\": " + capacity + "}";
    }
}
