package org.danwakai.look.entity;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.danwakai.platform.entity.InvalidInput;

/**
 * The one colour of a series. Links and buttons have it by day and by night, each time as much darker or lighter as is
 * needed to be read: text stands out from what it is on by {@value #READABLE} at least (WCAG 2.2, 1.4.3).
 */
public final class Accent {

    public static final double READABLE = 4.5;

    /** What text stands on, as {@code tokens.css} has it, by day. */
    public static final List<String> DAY = List.of("#fcfbf7", "#ffffff", "#f2f0e8");

    /** The same by night. */
    public static final List<String> NIGHT = List.of("#12201c", "#182a25", "#0d1815");

    private static final Pattern WRITTEN = Pattern.compile("#[0-9a-f]{6}");
    private static final Rgb BLACK = new Rgb(0, 0, 0);
    private static final Rgb WHITE = new Rgb(255, 255, 255);
    private static final int STEPS = 100;

    private final Rgb chosen;

    private Accent(Rgb chosen) {
        this.chosen = chosen;
    }

    /**
     * Four colours of a page.
     *
     * @param accent of links, and below the text of buttons
     * @param deep the same while the mouse is on it
     * @param text on a button
     * @param wash behind what has the colour of links and is to stand out
     */
    public record Shades(String accent, String deep, String text, String wash) {

        /** How much links stand out from what they are on, at the least. */
        public double contrast(List<String> surfaces) {
            return surfaces.stream()
                    .mapToDouble(surface -> Rgb.parse(accent).contrast(Rgb.parse(surface)))
                    .min()
                    .orElseThrow();
        }
    }

    /**
     * @param written such as {@code #0f5b4a}
     * @throws InvalidInput when it is no colour
     */
    public static Accent parse(String written) {
        String colour = written == null ? "" : written.strip().toLowerCase(Locale.ROOT);
        if (!WRITTEN.matcher(colour).matches()) {
            throw new InvalidInput("accent", "not-a-colour");
        }
        return new Accent(Rgb.parse(colour));
    }

    public Shades day() {
        Rgb accent = readable(BLACK, DAY, "#ffffff");
        return new Shades(
                accent.written(),
                accent.mixed(BLACK, 0.25).written(),
                WHITE.written(),
                wash(accent, DAY.get(1)).written());
    }

    public Shades night() {
        Rgb accent = readable(WHITE, NIGHT, NIGHT.get(1));
        return new Shades(
                accent.written(),
                accent.mixed(WHITE, 0.35).written(),
                NIGHT.get(2),
                wash(accent, NIGHT.get(1)).written());
    }

    /** As little of the other colour as will do; with all of it, it can be read. */
    private Rgb readable(Rgb other, List<String> surfaces, String paper) {
        return IntStream.rangeClosed(0, STEPS)
                .mapToObj(step -> chosen.mixed(other, (double) step / STEPS))
                .filter(shade -> surfaces.stream().allMatch(surface -> shade.contrast(Rgb.parse(surface)) >= READABLE))
                .filter(shade -> shade.contrast(wash(shade, paper)) >= READABLE)
                .findFirst()
                .orElse(other);
    }

    private static Rgb wash(Rgb accent, String paper) {
        return Rgb.parse(paper).mixed(accent, 0.1);
    }

    /** As it was chosen. */
    public String written() {
        return chosen.written();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Accent accent && accent.chosen.equals(chosen);
    }

    @Override
    public int hashCode() {
        return Objects.hash(chosen);
    }

    @Override
    public String toString() {
        return written();
    }
}
