package org.danwakai.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.danwakai.dashboard.boundary.Growth;
import org.junit.jupiter.api.Test;

class DashboardChartsTest {

    @Test
    void theMiddleIsThatOfSeminarsThatAreOver() {
        Growth few = grown(1, Growth.DAYS + 1, 10L);
        Growth many = grown(2, Growth.DAYS + 1, 30L);
        Growth sameMoment = grown(3, 20, 5L);
        Growth next = grown(4, 20, 7L);

        List<Growth> earlier = DashboardCharts.earlier(List.of(few, many, sameMoment, next));

        assertThat(earlier).containsExactly(few, many);
        assertThat(DashboardCharts.middle(earlier)).hasSize(Growth.DAYS + 1).containsOnly(30L);
    }

    @Test
    void theFirstSeminarIsComparedWithNothing() {
        assertThat(DashboardCharts.earlier(List.of(grown(1, 3, 1L)))).isEmpty();
    }

    private static Growth grown(int number, int days, long people) {
        return new Growth(number, Collections.nCopies(days, people));
    }
}
