package org.danwakai.rights.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CallerGroupsTest {

    @Test
    void aClaimIsAListOrOneName() {
        assertThat(CallerGroups.named(List.of("/a", "/b/c"))).containsExactly("/a", "/b/c");
        assertThat(CallerGroups.named("/a")).containsExactly("/a");
        assertThat(CallerGroups.named(null)).isEmpty();
        assertThat(CallerGroups.named(List.of(" ", 7))).isEmpty();
    }

    @Test
    void whoCameOtherwiseIsInNone() {
        assertThat(CallerGroups.of(() -> "organizer")).isEmpty();
    }
}
