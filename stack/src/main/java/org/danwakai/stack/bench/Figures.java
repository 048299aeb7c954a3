package org.danwakai.stack.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One figure of several rounds. */
final class Figures {

    private final List<Double> values = new ArrayList<>();

    void add(double value) {
        values.add(value);
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    double median() {
        return sorted().get(values.size() / 2);
    }

    /** How many times as large as the other, by the medians. */
    double ratioTo(Figures other) {
        return median() / other.median();
    }

    private List<Double> sorted() {
        return values.stream().sorted().toList();
    }

    /** Minimum, median and maximum. */
    @Override
    public String toString() {
        List<Double> sorted = sorted();
        return String.format(Locale.ROOT, "%8.1f %8.1f %8.1f", sorted.get(0), median(), sorted.get(sorted.size() - 1));
    }
}
