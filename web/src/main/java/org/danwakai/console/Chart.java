package org.danwakai.console;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A drawing of figures, and the figures themselves as a table for who cannot see it. All is worked out here, so that the
 * page needs no script. Lengths are in pixels from the top left; marks are told by tone and form and not by colour alone.
 */
public final class Chart {

    private static final int LEFT = 44;
    private static final int TOP = 22;
    private static final int TALL = 150;
    private static final int FOOT = 28;
    private static final int STEP = 44;
    private static final int BAR = 26;
    private static final int DAY = 20;
    private static final int ABOVE = 5;
    private static final int BELOW = 16;
    private static final int TICKS = 4;

    /**
     * Figures of one kind, one for each heading.
     *
     * @param mark how they are drawn: {@code a} to {@code d}; null for those that only the table has
     * @param values null where there is none
     */
    public record Line(String name, String mark, List<Long> values) {

        public Line {
            values = Collections.unmodifiableList(new ArrayList<>(values));
        }

        public boolean isDrawn() {
            return mark != null;
        }

        /** For the table; empty where there is none. */
        public String text(int at) {
            return at < values.size() && values.get(at) != null ? Chart.text(values.get(at)) : "";
        }

        long value(int at) {
            return at < values.size() && values.get(at) != null ? values.get(at) : 0;
        }
    }

    public record Bar(String mark, int left, int top, int width, int height) {}

    /** @param path of an SVG path element */
    public record Curve(String mark, String path, int endX, int endY) {}

    public record Label(int left, int top, String text) {}

    private final List<String> headings;
    private final List<Line> lines;
    private final long scale;
    private final int step;
    private final List<Bar> bars = new ArrayList<>();
    private final List<Curve> curves = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();

    private Chart(List<String> headings, List<Line> lines, long largest, int step) {
        this.headings = List.copyOf(headings);
        this.lines = List.copyOf(lines);
        this.scale = scale(largest);
        this.step = step;
    }

    /**
     * One bar for each heading, of pieces that stand on each other; what they add up to stands above.
     *
     * @param most the scale's end where that is fixed; 0 where it follows from the figures
     */
    static Chart bars(List<String> headings, List<Line> lines, long most) {
        List<Line> drawn = lines.stream().filter(Line::isDrawn).toList();
        long[] sums = new long[headings.size()];
        for (int at = 0; at < sums.length; at++) {
            int column = at;
            sums[at] = drawn.stream().mapToLong(line -> line.value(column)).sum();
        }
        long largest = most > 0 ? most : Arrays.stream(sums).max().orElse(0);
        Chart chart = new Chart(headings, lines, largest, STEP);
        for (int at = 0; at < sums.length; at++) {
            chart.stack(at, sums[at], drawn);
        }
        return chart;
    }

    private void stack(int at, long sum, List<Line> drawn) {
        int left = LEFT + at * step + (step - BAR) / 2;
        long below = 0;
        for (Line line : drawn) {
            long value = line.value(at);
            if (value > 0) {
                bars.add(new Bar(line.mark(), left, y(below + value), BAR, y(below) - y(below + value)));
                below += value;
            }
        }
        labels.add(new Label(left + BAR / 2, y(sum) - ABOVE, text(sum)));
        labels.add(new Label(left + BAR / 2, TOP + TALL + BELOW, headings.get(at)));
    }

    /** One curve for each line, from heading to heading. @param labelled every how many of the headings are written */
    static Chart curves(List<String> headings, List<Line> lines, int labelled) {
        long largest = lines.stream()
                .flatMap(line -> line.values().stream())
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        Chart chart = new Chart(headings, lines, largest, DAY);
        lines.stream().filter(Line::isDrawn).forEach(chart::draw);
        for (int at = 0; at < headings.size(); at += labelled) {
            chart.labels.add(new Label(chart.x(at), TOP + TALL + BELOW, headings.get(at)));
        }
        return chart;
    }

    private void draw(Line line) {
        StringBuilder path = new StringBuilder();
        int last = -1;
        for (int at = 0; at < line.values().size(); at++) {
            if (line.values().get(at) != null) {
                path.append(last < 0 ? 'M' : 'L').append(x(at)).append(' ').append(y(line.value(at)));
                last = at;
            }
        }
        if (last >= 0) {
            curves.add(new Curve(line.mark(), path.toString(), x(last), y(line.value(last))));
        }
    }

    /** Thousands are parted alike in both languages of the console. */
    private static String text(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    private int x(int at) {
        return LEFT + at * step + step / 2;
    }

    private int y(long value) {
        return Math.toIntExact(TOP + TALL - Math.round((double) Math.min(value, scale) * TALL / scale));
    }

    /** The next round number of which each quarter is round as well. */
    private static long scale(long largest) {
        for (long ten = 1; ; ten *= 10) {
            for (long quarter : new long[] {ten, 2 * ten, 25 * ten / 10, 5 * ten}) {
                if (TICKS * quarter >= largest) {
                    return TICKS * quarter;
                }
            }
        }
    }

    public boolean isFilled() {
        return !headings.isEmpty();
    }

    public List<String> getHeadings() {
        return headings;
    }

    public List<Line> getLines() {
        return lines;
    }

    /** Where there is but one there is nothing to tell apart. */
    public List<Line> getLegend() {
        List<Line> drawn = lines.stream().filter(Line::isDrawn).toList();
        return drawn.size() > 1 ? drawn : List.of();
    }

    public List<Bar> getBars() {
        return bars;
    }

    public List<Curve> getCurves() {
        return curves;
    }

    public List<Label> getLabels() {
        return labels;
    }

    /** At the left edge, one for each line of the grid. */
    public List<Label> getScale() {
        return Stream.iterate(0, tick -> tick + 1)
                .limit(TICKS + 1L)
                .map(tick -> new Label(LEFT - ABOVE, y(scale * tick / TICKS), text(scale * tick / TICKS)))
                .toList();
    }

    public int getLeft() {
        return LEFT;
    }

    public int getWidth() {
        return LEFT + headings.size() * step + step / 2;
    }

    public int getHeight() {
        return TOP + TALL + FOOT;
    }
}
