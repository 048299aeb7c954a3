package org.danwakai.stack.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.danwakai.stack.BrittleMailServer.Fault;
import org.danwakai.stack.BrittleMailServer.Received;
import org.danwakai.stack.bench.Relays.Sign;
import org.danwakai.stack.bench.WorkerKiller.Kill;
import org.junit.jupiter.api.Test;

/** Two servers; the first is killed when three mails are owed, at second 10. */
class TollTest {

    private static final long SECOND = 1_000_000_000;

    private final List<OwedLetter> owed = List.of(letter(1), letter(2), letter(3));
    private final List<Received> received = new ArrayList<>();
    private final List<Sign> signs = new ArrayList<>();

    @Test
    void oneOfEachIsNoToll() {
        List.of(1, 2, 3).forEach(number -> taken(number, "id-" + number, Fault.NONE));
        Toll toll = toll(Set.of());

        assertThat(toll.lost()).isZero();
        assertThat(toll.twice()).isZero();
        assertThat(toll.isOneId()).isTrue();
    }

    @Test
    void whoGotNoneHasLostAMail() {
        taken(1, "id-1", Fault.NONE);

        assertThat(toll(Set.of()).lost()).isEqualTo(2);
    }

    @Test
    void aSecondCopyCountsUnlessTheFirstWasTakenInSilence() {
        List.of(1, 2, 3).forEach(number -> taken(number, "id-" + number, Fault.NONE));
        taken(1, "id-1", Fault.NONE);
        taken(2, "id-2", Fault.TAKEN_IN_SILENCE);

        assertThat(toll(Set.of()).twice()).isEqualTo(1);
    }

    @Test
    void twoCopiesTooManyAfterOneConnectionAreSeen() {
        List.of(1, 2, 3).forEach(number -> taken(number, "id-" + number, Fault.NONE));
        assertThat(toll(Set.of()).overOne()).isZero();
        taken(1, "id-1", Fault.NONE);
        assertThat(toll(Set.of()).overOne()).isEqualTo(1);
        taken(2, "id-2", Fault.NONE);
        assertThat(toll(Set.of()).overOne()).isEqualTo(2);
    }

    @Test
    void anotherMessageIdIsSeen() {
        taken(1, "id-1", Fault.NONE);
        taken(1, "id-9", Fault.NONE);

        assertThat(toll(Set.of()).isOneId()).isFalse();
    }

    @Test
    void aMailThatNobodyIsOwedIsAFlaw() {
        taken(4, "id-4", Fault.NONE);

        assertThat(toll(Set.of()).flaws()).anyMatch(flaw -> flaw.contains("is owed nothing"));
    }

    @Test
    void silenceLastsUntilAllThatWaitedHaveHadTheirTurn() {
        sign(0, 1, 9);
        // still in the wire of the dead server
        sign(0, 1, 10.01);
        sign(1, 2, 10.5);
        sign(1, 1, 18);
        sign(1, 3, 40);
        Toll toll = toll(Set.of("p1@example.ac.jp", "p2@example.ac.jp"));

        assertThat(toll.goesOn()).isEqualTo(0.5, within(1e-6));
        assertThat(toll.silence()).isEqualTo(7.5, within(1e-6));
    }

    @Test
    void whoNeverHasATurnWaitsForEver() {
        sign(1, 2, 11);

        assertThat(toll(Set.of("p1@example.ac.jp")).silence()).isInfinite();
    }

    @Test
    void whoHasTheMailIsNotWaitedForUnlessTheServerTookItInSilence() {
        taken(1, "id-1", Fault.NONE);
        assertThat(toll(Set.of("p1@example.ac.jp")).silence()).isZero();
        taken(2, "id-2", Fault.TAKEN_IN_SILENCE);
        assertThat(toll(Set.of("p1@example.ac.jp", "p2@example.ac.jp")).silence())
                .isInfinite();
    }

    @Test
    void whoGetsItASecondTimeIsWaitedFor() {
        taken(1, "id-1", Fault.NONE);
        received.add(new Received("from@localhost", recipient(1), "id-1", Fault.NONE, 1, 18 * SECOND, ""));
        sign(1, 1, 18);

        assertThat(toll(Set.of("p1@example.ac.jp")).silence()).isEqualTo(8, within(1e-6));
    }

    private Toll toll(Set<String> waiting) {
        Kill kill = new Kill(0, 10 * SECOND, 10 * SECOND + SECOND / 10, 4, waiting);
        return Toll.of(owed, received, kill, signs, kill.at());
    }

    private void taken(int number, String messageId, Fault fault) {
        received.add(new Received("from@localhost", recipient(number), messageId, fault, 1, 9 * SECOND, ""));
    }

    private void sign(int server, int number, double at) {
        signs.add(new Sign(server, recipient(number), (long) (at * SECOND)));
    }

    private static OwedLetter letter(int number) {
        OwedLetter like = LetterCheckTest.OWED;
        return new OwedLetter(
                "id-" + number,
                recipient(number),
                like.name(),
                like.displayName(),
                like.cancelLink(),
                like.leaveLink(),
                like.seminarLink(),
                like.title(),
                like.startsAt(),
                like.endsAt());
    }

    private static String recipient(int number) {
        return "p" + number + "@example.ac.jp";
    }
}
