package org.danwakai.registration.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Whoever types an address of somebody else, and however often: that person gets few mails. */
class ProofMailsTest {

    private static final Instant START = Instant.parse("2026-01-20T01:00:00Z");
    private static final int MOST = 5;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void theFirstIsMailedAtOnceAndTheNextAfterAMinute() {
        assertThat(mailedAtSeconds(0, 0, 59, 60, 60, 119, 120)).containsExactly(0L, 60L, 120L);
    }

    @Test
    void aFractionOfASecondBeforeTheMinuteIsTooSoon() {
        ProofMails mails = new ProofMails();
        mails.next(START);

        assertThat(mails.next(START.plus(MINUTE).minusNanos(1))).isFalse();
        assertThat(mails.next(START.plus(MINUTE))).isTrue();
    }

    @Test
    void askingInVainDoesNotPutTheNextMailOff() {
        assertThat(mailedAtSeconds(0, 30, 59, 60)).containsExactly(0L, 60L);
    }

    @Test
    void theSixthIsNeverMailed() {
        assertThat(mailedAtSeconds(0, 60, 120, 180, 240, 300, 86_400)).containsExactly(0L, 60L, 120L, 180L, 240L);
    }

    /** Seconds after the start, in no order: the clocks of two servers may differ. */
    @Provide
    Arbitrary<List<Long>> times() {
        Arbitrary<Long> within = Arbitraries.longs().between(0, 600);
        Arbitrary<Long> anywhere = Arbitraries.longs().between(-1_000_000, 1_000_000);
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(9, within), net.jqwik.api.Tuple.of(1, anywhere))
                .list()
                .ofMaxSize(60);
    }

    @Property
    void neverTwoInAMinuteAndNeverMoreThanFive(@ForAll("times") List<Long> seconds) {
        assertNoFlood(
                mailedAtSeconds(seconds.stream().mapToLong(second -> second).toArray()));
    }

    @Property
    void neverTwoInAMinuteAndNeverMoreThanFiveAsTimeGoesBy(@ForAll("times") List<Long> seconds) {
        List<Long> mailed = mailedAtSeconds(
                seconds.stream().mapToLong(second -> second).sorted().toArray());

        assertNoFlood(mailed);
        assertThat(mailed).as("the first is never withheld").hasSizeGreaterThanOrEqualTo(seconds.isEmpty() ? 0 : 1);
    }

    private static void assertNoFlood(List<Long> mailed) {
        assertThat(mailed).hasSizeLessThanOrEqualTo(MOST);
        assertThat(IntStream.range(1, mailed.size())
                        .mapToObj(i -> Duration.ofSeconds(mailed.get(i) - mailed.get(i - 1))))
                .allSatisfy(pause -> assertThat(pause).isGreaterThanOrEqualTo(MINUTE));
    }

    /** Those of the times at which a mail was granted. */
    private List<Long> mailedAtSeconds(long... seconds) {
        ProofMails mails = new ProofMails();
        return LongStream.of(seconds)
                .filter(second -> mails.next(START.plusSeconds(second)))
                .boxed()
                .toList();
    }
}
