package org.danwakai.look.entity;

/** A colour in sRGB, each part from 0 to 255. */
record Rgb(int red, int green, int blue) {

    private static final int HEX = 16;

    /** @param written such as {@code #0f5b4a} */
    static Rgb parse(String written) {
        int all = Integer.parseInt(written.substring(1), HEX);
        return new Rgb(all >> 16 & 0xff, all >> 8 & 0xff, all & 0xff);
    }

    String written() {
        return String.format("#%02x%02x%02x", red, green, blue);
    }

    /** @param share of the other colour, from 0 to 1 */
    Rgb mixed(Rgb other, double share) {
        return new Rgb(mixed(red, other.red, share), mixed(green, other.green, share), mixed(blue, other.blue, share));
    }

    private static int mixed(int one, int other, double share) {
        return (int) Math.round(one + (other - one) * share);
    }

    /** Contrast ratio, from 1 to 21 (WCAG 2.2). */
    double contrast(Rgb other) {
        double one = luminance() + 0.05;
        double two = other.luminance() + 0.05;
        return Math.max(one, two) / Math.min(one, two);
    }

    /** Relative luminance, from 0 to 1 (WCAG 2.2). */
    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int part) {
        double value = part / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
