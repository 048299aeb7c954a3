package org.danwakai.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChartTest {

    private static final List<String> SEMINARS = List.of("1", "2");

    @Test
    void piecesStandOnEachOtherAndAddUpToWhatStandsAbove() {
        Chart chart = Chart.bars(
                SEMINARS,
                List.of(
                        new Chart.Line("came", "a", List.of(60L, 0L)),
                        new Chart.Line("missed", "c", List.of(20L, 1_100L)),
                        new Chart.Line("names", null, List.of(5L, 5L))),
                0);

        assertThat(chart.getBars()).extracting(Chart.Bar::mark).containsExactly("a", "c", "c");
        Chart.Bar below = chart.getBars().get(0);
        Chart.Bar above = chart.getBars().get(1);
        assertThat(above.top() + above.height()).isEqualTo(below.top());
        assertThat(chart.getLabels()).extracting(Chart.Label::text).contains("80", "1,100", "1", "2");
        assertThat(chart.getLegend()).extracting(Chart.Line::name).containsExactly("came", "missed");
        assertThat(chart.getLines()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 3, 4, 5, 79, 80, 81, 300, 99_999, 1_000_000})
    void nothingIsDrawnOutsideAndTheScaleIsWhole(long largest) {
        Chart chart = Chart.bars(SEMINARS, List.of(new Chart.Line("x", "a", List.of(largest, 0L))), 0);

        int bottom = chart.getScale().get(0).top();
        int top = chart.getScale().get(4).top();
        assertThat(chart.getBars()).allSatisfy(bar -> {
            assertThat(bar.top()).isGreaterThanOrEqualTo(top);
            assertThat(bar.top() + bar.height()).isLessThanOrEqualTo(bottom);
        });
        assertThat(chart.getScale())
                .extracting(tick -> Long.parseLong(tick.text().replace(",", "")))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void percentEndAtAHundred() {
        Chart chart = Chart.bars(SEMINARS, List.of(new Chart.Line("%", "a", List.of(61L, 100L))), 100);

        assertThat(chart.getScale()).extracting(Chart.Label::text).containsExactly("0", "25", "50", "75", "100");
    }

    @Test
    void aCurveEndsWhereItsFiguresDo() {
        List<String> days =
                IntStream.rangeClosed(0, 28).mapToObj(Integer::toString).toList();
        Chart chart = Chart.curves(
                days,
                List.of(
                        new Chart.Line("now", "a", List.of(1L, 2L, 2L)),
                        new Chart.Line("nothing", "b", Arrays.asList(null, null))),
                7);

        assertThat(chart.getCurves()).hasSize(1);
        assertThat(chart.getCurves().get(0).path()).matches("M\\d+ \\d+(L\\d+ \\d+){2}");
        assertThat(chart.getLabels()).hasSize(5);
        assertThat(chart.getLines().get(0).text(2)).isEqualTo("2");
        assertThat(chart.getLines().get(0).text(3)).isEmpty();
        assertThat(chart.getLines().get(1).text(1)).isEmpty();
    }

    @Test
    void aSeriesWithoutSeminarsHasNothingToDraw() {
        assertThat(Chart.bars(List.of(), List.of(new Chart.Line("x", "a", List.of())), 0)
                        .isFilled())
                .isFalse();
    }
}
