package org.danwakai.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random schedules of many people at once keep all rules of seats, and the same schedules find every bug that is seeded
 * into the running server. {@code -Ddanwakai.checker.operations} makes it longer, {@code -Ddanwakai.checker.seed}
 * repeats a run.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SeatCheckerIT {

    private static final int OPERATIONS = Integer.getInteger("danwakai.checker.operations", 20_000);
    private static final int OPERATIONS_TO_FIND_A_BUG = 4_000;
    private static final int MOST_SCHEDULES = 4;

    @BeforeAll
    static void watch() {
        TheStack.get();
        SeatAudit.install();
    }

    @AfterAll
    static void leaveAlone() {
        SeatAudit.remove();
    }

    static List<SeededBug> bugs() {
        return SeededBug.all();
    }

    @Test
    @Order(1)
    void noRuleIsBrokenByManyPeopleAtOnce() {
        long seed = Long.getLong("danwakai.checker.seed", new Random().nextLong());

        assertThat(new SeatSchedule(seed).run(OPERATIONS)).as("seed " + seed).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bugs")
    @Order(2)
    void everySeededBugIsFound(SeededBug bug) throws Exception {
        List<String> violations = new ArrayList<>();

        // what many do at once is never the same twice, so a rare mistake may slip through one schedule
        bug.during(() -> {
            for (int seed = 1; violations.isEmpty() && seed <= MOST_SCHEDULES; seed++) {
                violations.addAll(new SeatSchedule(seed).run(OPERATIONS_TO_FIND_A_BUG));
            }
        });

        assertThat(violations).as(bug.name()).isNotEmpty();
        System.out.println(bug.name() + ": " + violations);
    }
}
