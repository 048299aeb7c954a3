package org.danwakai.site;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The fonts that the server's machine has: the ones that we would rather take first. */
final class ServerFonts {

    private static final Logger LOG = Logger.getLogger(ServerFonts.class.getName());
    private static final List<String> RATHER = List.of(
            "Noto Serif CJK JP",
            "Noto Serif JP",
            "Noto Sans CJK JP",
            "Noto Sans JP",
            "IPAexMincho",
            "IPAexGothic",
            "VL Gothic",
            "Takao",
            "Noto",
            "DejaVu");

    private static final List<Font> FONTS = find();

    private ServerFonts() {}

    /** A font that has a letter for all of the text; empty when none has. */
    static Optional<Font> writing(String text) {
        return FONTS.stream().filter(font -> font.canDisplayUpTo(text) < 0).findFirst();
    }

    private static List<Font> find() {
        try {
            return Arrays.stream(
                            GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts())
                    .sorted(Comparator.comparingInt(ServerFonts::rank).thenComparing((Font font) -> font.getFontName()))
                    .toList();
        } catch (InternalError | LinkageError | RuntimeException none) {
            // a machine without fonts fails in one of many ways; its pictures have no words then
            LOG.log(Level.WARNING, "There are no fonts for pictures of seminars", none);
            return List.of();
        }
    }

    private static int rank(Font font) {
        String name = font.getFontName();
        int rank = 0;
        while (rank < RATHER.size() && !name.startsWith(RATHER.get(rank))) {
            rank++;
        }
        // upright and of usual weight before the others of its family
        boolean usual = !name.matches(".*(Bold|Black|Light|Thin|Italic|Oblique|Medium|Extra|Semi).*");
        return 2 * rank + (usual ? 0 : 1);
    }
}
