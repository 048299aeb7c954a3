package org.danwakai.site;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import org.danwakai.seminar.entity.LocalizedText;
import org.junit.jupiter.api.Test;

class EventDataTest {

    @Test
    void describesTheEvent() {
        JsonObject event = read(Seminars.titled(new LocalizedText("量子と学習", null)));
        assertThat(event.getString("@type")).isEqualTo("Event");
        assertThat(event.getString("name")).isEqualTo("量子と学習");
        assertThat(event.getString("startDate")).isEqualTo("2026-01-29T10:30+09:00");
        assertThat(event.getString("url")).isEqualTo("https://example.ac.jp/dlap/77");
        assertThat(event.getJsonArray("performer").getJsonObject(0).getString("name"))
                .isEqualTo("山田 花子");
        assertThat(event.getJsonArray("location")).hasSize(2);
    }

    @Test
    void endsNoScriptElement() {
        SeminarText seminar = Seminars.titled(new LocalizedText(null, "</script><script>alert(1)</script> & more"));
        assertThat(EventData.of(seminar, "x</script>", "https://example.ac.jp")).doesNotContain("<", ">", "&");
        assertThat(read(seminar).getString("name")).startsWith("</script>");
    }

    private static JsonObject read(SeminarText seminar) {
        return Json.createReader(new StringReader(EventData.of(seminar, "DLAP", "https://example.ac.jp")))
                .readObject();
    }
}
