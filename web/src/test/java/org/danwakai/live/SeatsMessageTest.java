package org.danwakai.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.danwakai.seminar.boundary.SeminarView.Seats;
import org.junit.jupiter.api.Test;

class SeatsMessageTest {

    @Test
    void isWhatTheScriptReads() {
        assertThat(SeatsMessage.of(List.of(new Seats("online", 300, 12, 0), new Seats("room", 40, 40, 3))))
                .isEqualTo("{\"pools\":[{\"pool\":\"online\",\"capacity\":300,\"taken\":12,\"waiting\":0},"
                        + "{\"pool\":\"room\",\"capacity\":40,\"taken\":40,\"waiting\":3}]}");
        assertThat(SeatsMessage.of(List.of())).isEqualTo("{\"pools\":[]}");
    }
}
