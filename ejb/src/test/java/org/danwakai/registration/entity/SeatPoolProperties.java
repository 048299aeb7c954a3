package org.danwakai.registration.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.danwakai.institution.entity.Outcome;

/** The rules of seats, under any order of people coming, leaving and quotas changing. */
class SeatPoolProperties {

    private static final Instant NOW = Instant.parse("2026-01-28T12:00:00Z");

    private final List<Registration> people = new ArrayList<>();
    private SeatPool pool;

    /**
     * @param kind 0 comes, 1 leaves, 2 the quota changes, 3 more places are given out than there are seats, or no more, 4
     *     the last seats are kept for institutions, or no more
     */
    record Step(int kind, int number) {}

    @Provide
    Arbitrary<List<Step>> days() {
        Arbitrary<Step> coming = Arbitraries.integers().between(0, 9).map(number -> new Step(0, number));
        Arbitrary<Step> leaving = Arbitraries.integers().between(0, 40).map(number -> new Step(1, number));
        Arbitrary<Step> quota = Arbitraries.integers().between(0, 8).map(number -> new Step(2, number));
        Arbitrary<Step> keeping = Arbitraries.integers().between(0, 3).map(number -> new Step(4, number));
        Arbitrary<Step> overbooking = Arbitraries.integers().between(0, 4).map(number -> new Step(3, number));
        return Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(5, coming),
                        net.jqwik.api.Tuple.of(3, leaving),
                        net.jqwik.api.Tuple.of(1, quota),
                        net.jqwik.api.Tuple.of(1, overbooking),
                        net.jqwik.api.Tuple.of(1, keeping))
                .list()
                .ofMaxSize(80);
    }

    @Property(tries = 2000)
    void seatsAreNeverOversoldNorIdleAndTheLineIsKept(@ForAll("days") List<Step> steps) {
        people.clear();
        pool = new SeatPoolWithId();
        for (Step step : steps) {
            List<Registration> seatedBefore = seated();
            List<Registration> lineBefore = line();
            Registration leaving = act(step);

            assertThat(seated()).as("counter of seats").hasSize(pool.taken());
            assertThat(line()).as("counter of the line").hasSize(pool.waiting());
            assertThat(pool.taken())
                    .as("never more than the places given out, unless they were lowered under people's feet")
                    .isLessThanOrEqualTo(Math.max(pool.places(), seatedBefore.size()));
            assertThat(pool.promotable())
                    .as("a seat is idle while somebody waits for it")
                    .isZero();
            assertThat(pool.keptSeats() > 0 && line().stream().anyMatch(Registration::isInstitutional))
                    .as("a kept seat is idle while an institution's waits")
                    .isFalse();
            assertThat(seated())
                    .as("nobody loses a seat but by leaving")
                    .containsAll(seatedBefore.stream()
                            .filter(person -> person != leaving)
                            .toList());
            for (boolean institutional : new boolean[] {true, false}) {
                List<Registration> ofAKind = lineBefore.stream()
                        .filter(person -> person != leaving && person.isInstitutional() == institutional)
                        .toList();
                List<Registration> promoted = ofAKind.stream()
                        .filter(person -> person.state() == RegistrationState.SEATED)
                        .toList();
                assertThat(promoted).as("first in, first out").isEqualTo(ofAKind.subList(0, promoted.size()));
            }
            requireNobodyOvertook(lineBefore, leaving);
        }
    }

    /** Whoever moved up past somebody did so for an institution's address alone. */
    private static void requireNobodyOvertook(List<Registration> lineBefore, Registration leaving) {
        boolean passed = false;
        for (Registration person : lineBefore) {
            if (person != leaving && person.state() == RegistrationState.SEATED) {
                assertThat(passed && !person.isInstitutional()).isFalse();
            }
            passed |= person.state() == RegistrationState.WAITING;
        }
    }

    private Registration act(Step step) {
        Registration leaving = null;
        switch (step.kind()) {
            case 0 -> {
                Registration newcomer = new Registration(pool, person(people.size()), Origin.FORM, null, NOW);
                newcomer.admit(
                        new Admission(step.number() % 2 == 0 ? Outcome.ACADEMIC : Outcome.NOT_ACADEMIC, false, null));
                List<Registration> inLine = line();
                boolean keptOnly = pool.seatsForNewcomers() == 0;
                newcomer.prove(pool, null, NOW);
                if (newcomer.state() == RegistrationState.SEATED && keptOnly) {
                    assertThat(newcomer.isInstitutional()).as("a kept seat").isTrue();
                    assertThat(inLine).noneMatch(Registration::isInstitutional);
                }
                people.add(newcomer);
            }
            case 1 -> {
                if (!people.isEmpty()) {
                    leaving = people.get(step.number() % people.size());
                    leaving.leave(pool, NOW);
                }
            }
            case 2 -> pool.resize(step.number());
            case 3 -> pool.overbook(step.number());
            default -> pool.keep(step.number());
        }
        line().stream().limit(pool.promotable()).forEach(person -> person.promote(pool, NOW));
        line().stream()
                .filter(Registration::isInstitutional)
                .limit(pool.keptSeats())
                .forEach(person -> person.promote(pool, NOW));
        return leaving;
    }

    private List<Registration> seated() {
        return people.stream()
                .filter(person -> person.state() == RegistrationState.SEATED)
                .toList();
    }

    private List<Registration> line() {
        return people.stream()
                .filter(person -> person.state() == RegistrationState.WAITING)
                .sorted(Comparator.comparing(Registration::place))
                .toList();
    }

    private static Attendee person(int number) {
        return new Attendee(
                MailAddress.parse("person" + number + "@example.ac.jp").orElseThrow(),
                "名前" + number,
                "大学",
                "ja",
                null,
                null);
    }

    /** A pool has its key from the database; there is none here. */
    private static final class SeatPoolWithId extends SeatPool {

        SeatPoolWithId() {
            super(1, PoolName.ONLINE, 3);
        }

        @Override
        public Long id() {
            return 1L;
        }
    }
}
