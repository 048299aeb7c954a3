package org.danwakai.audit.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DetailTest {

    @Test
    void isReadAsItWasWritten() {
        Detail detail = Detail.of(Fact.REGISTRATION, 123)
                .and(Fact.POOL, Fact.SEATS)
                .and(Fact.RELEASED, null)
                .and(Fact.FILE, " a b,\n\tc.pdf ");

        assertThat(detail.written()).isEqualTo("registration 123\npool seats\nfile a b, c.pdf");
        assertThat(Detail.read(detail.written())).contains(detail);
    }

    @Test
    void nothingIsNothing() {
        assertThat(Detail.of(Fact.FILE, null).written()).isNull();
        assertThat(Detail.of(Fact.FILE, " ").written()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"12 came, 3 missed", "slides.pdf", "file", "online 300", "registration 1\nwelcome x.example"})
    void whatOlderReleasesWroteIsLeftAsItIs(String written) {
        assertThat(Detail.read(written)).isEmpty();
    }
}
