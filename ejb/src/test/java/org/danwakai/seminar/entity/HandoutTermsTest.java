package org.danwakai.seminar.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class HandoutTermsTest {

    private static final Instant NOW = Instant.parse("2026-01-29T03:00:00Z");

    @Test
    void opensAtTheMomentOfItsRelease() {
        HandoutTerms terms = new HandoutTerms(Visibility.PUBLIC, NOW);

        assertThat(terms.isOpenTo(false, Decision.PUBLISHED, NOW.minusMillis(1)))
                .isFalse();
        assertThat(terms.isOpenTo(false, Decision.PUBLISHED, NOW)).isTrue();
    }

    @Property
    void isOpenToNobodyWhoIsNotToldOfIt(
            @ForAll Visibility visibility,
            @ForAll Decision decision,
            @ForAll boolean registered,
            @ForAll @IntRange(min = -5, max = 5) int hours) {
        Instant release = hours == 5 ? null : NOW.plusSeconds(3600L * hours);
        HandoutTerms terms = new HandoutTerms(visibility, release);
        boolean announced = terms.isAnnounced(decision, NOW);

        assertThat(announced)
                .isEqualTo(visibility != Visibility.HIDDEN
                        && decision != Decision.DRAFT
                        && decision != Decision.CANCELLED
                        && (release == null || hours <= 0));
        assertThat(terms.isOpenTo(registered, decision, NOW))
                .isEqualTo(announced && (registered || visibility == Visibility.PUBLIC));
    }
}
