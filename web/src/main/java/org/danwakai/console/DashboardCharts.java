package org.danwakai.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.danwakai.dashboard.boundary.Growth;
import org.danwakai.dashboard.boundary.SeminarFigures;
import org.danwakai.dashboard.boundary.SeriesDashboard;

/** How a series has gone so far, drawn. */
@Named("dashboardCharts")
@RequestScoped
public class DashboardCharts {

    private static final int A_WEEK = 7;

    @Inject
    private SeriesDashboard figures;

    @Inject
    private ConsoleTexts texts;

    private List<SeminarFigures> seminars;
    private Chart growth;
    private Chart turnout;
    private Chart loyalty;

    void draw(String series) {
        seminars = figures.figures(series);
        if (seminars.isEmpty()) {
            return;
        }
        growth = growth(figures.growth(series));
        turnout = Chart.bars(
                headings(),
                List.of(
                        line("attendance.came", "a", SeminarFigures::came),
                        line("dashboard.notSeen", "c", one -> one.seated() - one.came()),
                        line("registration.waiting", "b", SeminarFigures::waiting)),
                0);
        loyalty = Chart.bars(
                headings(),
                List.of(
                        line("dashboard.returning", "a", SeminarFigures::returning),
                        line("dashboard.newcomers", "b", SeminarFigures::newcomers)),
                0);
    }

    public boolean isFilled() {
        return !seminars.isEmpty();
    }

    private Chart growth(List<Growth> growth) {
        Growth latest = growth.get(growth.size() - 1);
        List<Growth> earlier = earlier(growth);
        List<Chart.Line> lines = new ArrayList<>();
        lines.add(new Chart.Line(texts.of("dashboard.growth.of", latest.number()), "a", latest.byDay()));
        if (!earlier.isEmpty()) {
            Growth last = earlier.get(earlier.size() - 1);
            lines.add(new Chart.Line(texts.of("dashboard.growth.of", last.number()), "b", last.byDay()));
        }
        if (earlier.size() > 1) {
            lines.add(new Chart.Line(texts.of("dashboard.growth.middle", earlier.size()), "c", middle(earlier)));
        }
        List<String> days = IntStream.rangeClosed(0, Growth.DAYS)
                .mapToObj(day -> Integer.toString(Growth.DAYS - day))
                .toList();
        return Chart.curves(days, lines, A_WEEK);
    }

    /** What the latest is compared with; another one that begins at the same moment is still to come as well. */
    static List<Growth> earlier(List<Growth> growth) {
        return growth.subList(0, growth.size() - 1).stream()
                .filter(Growth::isOver)
                .toList();
    }

    static List<Long> middle(List<Growth> earlier) {
        return IntStream.rangeClosed(0, Growth.DAYS)
                .mapToObj(day -> {
                    List<Long> sorted = earlier.stream()
                            .map(one -> one.byDay().get(day))
                            .sorted()
                            .toList();
                    return sorted.get(sorted.size() / 2);
                })
                .toList();
    }

    /** Registrations over the days before the latest seminar, against the one before and the middle of all the earlier. */
    public Chart getGrowth() {
        return growth;
    }

    /** Who came, who had a seat besides, and who got none. */
    public Chart getTurnout() {
        return turnout;
    }

    /** Who had a seat before, and who had not. */
    public Chart getLoyalty() {
        return loyalty;
    }

    private List<String> headings() {
        return seminars.stream().map(one -> Integer.toString(one.number())).toList();
    }

    private Chart.Line line(String text, String mark, ToLongFunction<SeminarFigures> value) {
        return new Chart.Line(
                texts.of(text), mark, seminars.stream().map(value::applyAsLong).toList());
    }
}
