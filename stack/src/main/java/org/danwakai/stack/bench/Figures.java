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

    double most() {
        return sorted().get(values.size() - 1);
    }

    /** The same as a text, for figures around one. */
    String inHundredths() {
        List<Double> sorted = sorted();
        return String.format(Locale.ROOT, "%5.2f %5.2f %5.2f", sorted.get(0), median(), most());
    }

    private List<Double> sorted() {
        return values.stream().sorted().toList();
    }

    /** Minimum, median and maximum. */
    @Override
    public String toString() {
        List<Double> sorted = sorted();
        return String.format(Locale.ROOT, "%8.1f %8.1f %8.1f", sorted.get(0), median(), most());
    }
}
