package org.danwakai.http;

import java.text.NumberFormat;
import java.util.Locale;

/** How large something is, as people say it: {@code 2.3 MB}. */
public final class FileSize {

    private static final String[] UNITS = {"B", "KB", "MB", "GB"};
    private static final int STEP = 1024;
    private static final int FINE_BELOW = 10;

    private FileSize() {}

    public static String of(long bytes, Locale language) {
        double size = bytes;
        int unit = 0;
        while (size >= STEP && unit < UNITS.length - 1) {
            size /= STEP;
            unit++;
        }
        NumberFormat format = NumberFormat.getInstance(language);
        format.setMaximumFractionDigits(size < FINE_BELOW && unit > 0 ? 1 : 0);
        return format.format(size) + " " + UNITS[unit];
    }
}
