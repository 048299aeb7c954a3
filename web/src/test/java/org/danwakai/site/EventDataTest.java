package org.danwakai.site;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import org.danwakai.seminar.entity.Decision;
import org.danwakai.seminar.entity.LocalizedText;
import org.danwakai.seminar.entity.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EventDataTest {

    private static final String BASE = "https://example.ac.jp";

    @Test
    void describesTheEvent() {
        JsonObject event = read(Seminars.titled(new LocalizedText("量子と学習", null)));
        assertThat(event.getString("@type")).isEqualTo("Event");
        assertThat(event.getString("name")).isEqualTo("量子と学習");
        assertThat(event.getString("startDate")).isEqualTo("2026-01-29T10:30:00+09:00");
        assertThat(event.getString("url")).isEqualTo("https://example.ac.jp/dlap/77");
        assertThat(event.getString("eventAttendanceMode")).isEqualTo("https://schema.org/MixedEventAttendanceMode");
        assertThat(event.getJsonArray("image").getString(0)).isEqualTo("https://example.ac.jp/dlap/77.png?lang=ja");
        assertThat(event.getString("description")).contains("山田 花子", "概要");
        assertThat(event.getJsonArray("performer").getJsonObject(0).getString("name"))
                .isEqualTo("山田 花子");
        assertThat(event.getJsonArray("location")).hasSize(2);
    }

    @Test
    void belongsToEachOfItsSeriesAndIsOneEventWhereverItIsSeenFrom() {
        SeminarText joint = Seminars.seen("en", "mlphys", Phase.OPEN, List.of());
        JsonObject event = read(joint);

        assertThat(event.getString("@id")).isEqualTo("https://example.ac.jp/dlap/77");
        assertThat(event.getJsonArray("superEvent").getValuesAs(JsonObject.class))
                .extracting(series -> series.getString("@type") + " " + series.getString("url"))
                .containsExactly("EventSeries https://example.ac.jp/dlap", "EventSeries https://example.ac.jp/mlphys");
    }

    @ParameterizedTest
    @CsvSource({
        "PUBLISHED, https://schema.org/EventScheduled",
        "CANCELLED, https://schema.org/EventCancelled",
        "POSTPONED, https://schema.org/EventPostponed",
    })
    void saysWhetherItIsHeldAndWhetherThereAreSeats(Decision decision, String status) {
        JsonObject event = read(Seminars.decided(decision, new LocalizedText("題", null), null, List.of()));

        assertThat(event.getString("eventStatus")).isEqualTo(status);
        assertThat(event.getInt("maximumAttendeeCapacity")).isEqualTo(300);
        assertThat(event.containsKey("offers")).isEqualTo(decision == Decision.PUBLISHED);
        if (decision == Decision.PUBLISHED) {
            assertThat(event.getJsonObject("offers").getString("availability")).isEqualTo("https://schema.org/SoldOut");
        }
    }

    @Test
    void aMachineThatReadsLinkedDataFindsTheEventAndWhatItBelongsTo() throws Exception {
        String json = EventData.of(Seminars.seen("en", "mlphys", Phase.OPEN, List.of()), BASE);
        LinkedData data = LinkedData.read(json);
        String event = "https://example.ac.jp/dlap/77";

        assertThat(data.values(event, "a")).containsExactly("http://schema.org/Event");
        assertThat(data.values(event, "superEvent"))
                .containsExactly("https://example.ac.jp/dlap", "https://example.ac.jp/mlphys");
        assertThat(data.values(event, "superEvent", "a")).containsOnly("http://schema.org/EventSeries");
        assertThat(data.values(event, "eventStatus")).containsExactly("https://schema.org/EventScheduled");
        assertThat(data.values(event, "startDate")).containsExactly("2026-01-29T10:30:00+09:00");
        assertThat(data.values(event, "performer", "name")).containsExactly("山田 花子");
    }

    @Test
    void aMachineThatReadsLinkedDataFindsTheSeriesAndItsSeminars() throws Exception {
        String json = EventData.of(
                new SeriesText(Seminars.series(), "en"), List.of(Seminars.titled(new LocalizedText("量子", null))), BASE);
        LinkedData data = LinkedData.read(json);

        assertThat(data.values("https://example.ac.jp/dlap", "subEvent"))
                .containsExactly("https://example.ac.jp/dlap/77");
        assertThat(data.values("https://example.ac.jp/dlap", "subEvent", "a"))
                .containsExactly("http://schema.org/Event");
    }

    /** Whatever is not a term of schema.org is passed over by whoever reads it. */
    @ParameterizedTest
    @EnumSource(
            value = Decision.class,
            names = {"PUBLISHED", "CANCELLED", "POSTPONED"})
    void nothingOfItIsUnknownToTheVocabulary(Decision decision) throws Exception {
        String json = EventData.of(Seminars.decided(decision, new LocalizedText("題", null), "概要", List.of()), BASE);

        assertThat(LinkedData.read(json).size())
                .isEqualTo(statements(Json.createReader(new StringReader(json)).readObject()) - 1);
    }

    private static int statements(JsonValue json) {
        return switch (json.getValueType()) {
            case ARRAY ->
                json.asJsonArray().stream().mapToInt(EventDataTest::statements).sum();
            case OBJECT ->
                1
                        + json.asJsonObject().entrySet().stream()
                                .filter(entry -> !List.of("@context", "@id").contains(entry.getKey()))
                                .mapToInt(entry -> statements(entry.getValue()))
                                .sum();
            default -> 1;
        };
    }

    @Test
    void describesTheSeries() {
        String json = EventData.of(
                new SeriesText(Seminars.series(), "en"), List.of(Seminars.titled(new LocalizedText("量子", null))), BASE);
        JsonObject series = Json.createReader(new StringReader(json)).readObject();

        assertThat(series.getString("@type")).isEqualTo("EventSeries");
        assertThat(series.getString("description")).isEqualTo("Learning and physics");
        assertThat(series.getJsonArray("subEvent").getJsonObject(0).getString("@id"))
                .isEqualTo("https://example.ac.jp/dlap/77");
    }

    @Test
    void endsNoScriptElement() {
        SeminarText seminar = Seminars.titled(new LocalizedText(null, "</script><script>alert(1)</script> & more"));
        assertThat(EventData.of(seminar, BASE)).doesNotContain("<", ">", "&");
        assertThat(read(seminar).getString("name")).startsWith("</script>");
    }

    private static JsonObject read(SeminarText seminar) {
        return Json.createReader(new StringReader(EventData.of(seminar, BASE))).readObject();
    }
}
