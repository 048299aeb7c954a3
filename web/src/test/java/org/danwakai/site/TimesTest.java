package org.danwakai.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class TimesTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Instant START = Instant.parse("2026-01-29T01:30:00Z");
    private static final Instant END = Instant.parse("2026-01-29T02:30:00Z");

    private final Times japanese = new Times("ja", TOKYO);
    private final Times english = new Times("en", TOKYO);

    @Test
    void writesARangeWithWeekdayAndZone() {
        assertThat(japanese.range(START, END)).isEqualTo("2026年1月29日(木) 10:30–11:30 JST");
        assertThat(english.range(START, END)).isEqualTo("Thu 29 January 2026, 10:30–11:30 JST");
    }

    @Test
    void writesAnOpenEnd() {
        assertThat(japanese.range(START, null)).isEqualTo("2026年1月29日(木) 10:30〜 JST");
        assertThat(english.range(START, null)).isEqualTo("Thu 29 January 2026, 10:30 JST");
    }

    @Test
    void writesBothDaysWhereItGoesPastMidnight() {
        assertThat(japanese.range(START, Instant.parse("2026-01-30T02:30:00Z")))
                .isEqualTo("2026年1月29日(木) 10:30 – 2026年1月30日(金) 11:30 JST");
    }

    @Test
    void namesTheZoneOfThatSeason() {
        Times berlin = new Times("en", ZoneId.of("Europe/Berlin"));
        assertThat(berlin.moment(Instant.parse("2026-01-29T09:00:00Z"))).isEqualTo("Thu 29 January 2026, 10:00 CET");
        assertThat(berlin.moment(Instant.parse("2026-07-02T08:00:00Z"))).isEqualTo("Thu 2 July 2026, 10:00 CEST");
    }

    @Test
    void writesForMachinesWithTheOffset() {
        assertThat(japanese.iso(START)).isEqualTo("2026-01-29T10:30:00+09:00");
        assertThat(english.iso(START)).isEqualTo(japanese.iso(START));
    }

    @Test
    void writesPartsForLists() {
        assertThat(japanese.monthDay(START) + japanese.weekday(START)).isEqualTo("1月29日木曜");
        assertThat(english.monthDay(START) + " " + english.weekday(START)).isEqualTo("29 Jan Thu");
        assertThat(japanese.year(START)).isEqualTo("2026年");
    }
}
