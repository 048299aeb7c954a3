package org.danwakai.registration.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.danwakai.platform.entity.InvalidInput;
import org.danwakai.registration.entity.NoShows;

class OverbookingRiskTest {

    @Example
    void nothingIsGivenOutOnAGuess() {
        assertThat(risk(0, 0).comingAtMost()).isEqualTo(1);
        assertThat(risk(0, 0).extraPlaces(300, 20)).isZero();
        assertThat(risk(500, 0).extraPlaces(30, 5)).isZero();
    }

    @Example
    void theChanceToComeIsTheUpperEndOfTheWilsonInterval() {
        // 60 of 100 came: 0.502 to 0.691
        assertThat(risk(100, 40).comingAtMost()).isCloseTo(0.6906, within(0.0001));
    }

    @Example
    void theRiskIsThatOfABinomialSum() {
        // all of 2 come with the chance p * p
        double coming = risk(100, 40).comingAtMost();
        assertThat(risk(100, 40).of(2, 1)).isCloseTo(coming * coming, within(1e-9));
        assertThat(risk(100, 40).of(2, 2)).isZero();
    }

    @Property
    void asManyAsTheRiskAllowsAndNotOneMore(
            @ForAll @IntRange(min = 1, max = 400) int seats,
            @ForAll @IntRange(min = 1, max = 20) int percent,
            @ForAll @IntRange(min = 1, max = 2000) int marked,
            @ForAll @IntRange(max = 2000) int missed) {
        OverbookingRisk risk = risk(marked, Math.min(marked, missed));

        int extra = risk.extraPlaces(seats, percent);

        assertThat(extra).isBetween(0, seats);
        assertThat(risk.of(seats + extra, seats) * 100).isLessThanOrEqualTo(percent);
        if (extra < seats) {
            assertThat(risk.of(seats + extra + 1, seats) * 100).isGreaterThan(percent);
        }
        assertThat(risk.extraPlaces(seats, 0)).isZero();
    }

    @Example
    void noMoreCanHaveMissedThanThereWere() {
        assertThatThrownBy(() -> new NoShows(3, 4)).isInstanceOf(InvalidInput.class);
    }

    private static OverbookingRisk risk(long marked, long missed) {
        return new OverbookingRisk(new NoShows(marked, missed));
    }
}
