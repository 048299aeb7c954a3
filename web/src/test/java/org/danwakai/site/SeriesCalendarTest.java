package org.danwakai.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.danwakai.seminar.entity.Decision;
import org.danwakai.seminar.entity.LocalizedText;
import org.danwakai.seminar.entity.SeminarContent;
import org.danwakai.seminar.entity.SpeakerRole;
import org.junit.jupiter.api.Test;

/** Read by iCal4j, which takes nothing that is not in the standard. */
class SeriesCalendarTest {

    private static final Instant CHANGED = Instant.parse("2026-01-02T03:04:05Z");
    private static final LocalizedText TITLE = new LocalizedText("量子; と, 学習\\", "Quantum");

    @Test
    void anEntrySaysWhenWhereAndWho() throws Exception {
        VEvent entry = entry(write(List.of(Seminars.titled(TITLE))));

        assertThat(value(entry, Property.SUMMARY)).isEqualTo("第77回 DLAP 量子; と, 学習\\");
        assertThat(entry.getRequiredProperty(Property.DTSTART).getParameters())
                .extracting(Object::toString)
                .containsExactly("TZID=Asia/Tokyo");
        assertThat(value(entry, Property.DTSTART)).isEqualTo("20260129T103000");
        assertThat(value(entry, Property.DTEND)).isEqualTo("20260129T113000");
        assertThat(value(entry, Property.LOCATION)).isEqualTo("5号館 501, オンライン");
        assertThat(value(entry, Property.DESCRIPTION)).contains("山田 花子 (東大学)");
        assertThat(value(entry, Property.URL)).endsWith("/dlap/77?lang=ja");
    }

    @Test
    void theSameSeminarHasTheSameBytesUntilItChanges() {
        List<SeminarText> seminars = List.of(Seminars.titled(TITLE));

        assertThat(write(seminars)).isEqualTo(write(seminars)).contains("DTSTAMP:20260102T030405Z");
        assertThat(new SeriesCalendar(new SeriesText(Seminars.series(), "ja"), "ja")
                        .write(seminars, Map.of(1L, CHANGED.plusSeconds(1))))
                .isNotEqualTo(write(seminars));
    }

    @Test
    void whatWasCalledOffIsStruckOutAndStaysTheSameEntry() throws Exception {
        VEvent held = entry(write(List.of(Seminars.titled(TITLE))));
        VEvent off = entry(write(List.of(Seminars.decided(Decision.CANCELLED, TITLE, null, List.of()))));

        assertThat(value(held, Property.STATUS)).isEqualTo("CONFIRMED");
        assertThat(value(off, Property.STATUS)).isEqualTo("CANCELLED");
        assertThat(value(off, Property.UID)).isEqualTo(value(held, Property.UID));
        assertThat(value(off, Property.SEQUENCE)).isEqualTo("7");
    }

    @Test
    void nothingTypedBecomesALineOfItsOwn() throws Exception {
        String bad = "x\r\nATTACH:https://evil.example\r\nEND:VEVENT\u0007";
        SeminarContent.Speaker speaker = new SeminarContent.Speaker(bad, bad, null, SpeakerRole.SPEAKER);
        String text = write(
                List.of(Seminars.decided(Decision.PUBLISHED, new LocalizedText(bad, null), bad, List.of(speaker))));

        assertThat(text.split("\r\n")).noneMatch(line -> line.startsWith("ATTACH"));
        assertThat(text.split("\r\n")).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(entry(text).getProperty(Property.ATTACH)).isEmpty();
    }

    @Test
    void aSeriesWithoutSeminarsHasACalendarAsWell() throws Exception {
        Calendar calendar = read(write(List.of()));

        assertThat(calendar.getComponents(Component.VEVENT)).isEmpty();
        assertThat(calendar.getComponents(Component.VTIMEZONE)).hasSize(1);
    }

    private static String write(List<SeminarText> seminars) {
        return new SeriesCalendar(new SeriesText(Seminars.series(), "ja"), "ja").write(seminars, Map.of(1L, CHANGED));
    }

    private static Calendar read(String text) throws Exception {
        Calendar calendar = new CalendarBuilder().build(new StringReader(text));
        assertThat(calendar.validate(true).getEntries()).isEmpty();
        return calendar;
    }

    private static VEvent entry(String text) throws Exception {
        return (VEvent) read(text).getComponents(Component.VEVENT).get(0);
    }

    private static String value(VEvent entry, String property) {
        return entry.getRequiredProperty(property).getValue();
    }
}
