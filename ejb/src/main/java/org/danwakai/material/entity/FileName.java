package org.danwakai.material.entity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name that a file is saved under by who fetches it. It is a person's words, so scripts, full-width letters and
 * spaces stay; what could make it a path, a second header line, or look like another name is taken out.
 */
public final class FileName {

    private static final int LONGEST = 100;
    private static final String NAMELESS = "file";

    /** Controls, what no text holds, and what turns the direction of writing or cannot be seen; joiners belong to words. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cn}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}&&[^\u200C\u200D]]");

    /** What no file system of today takes in a name. */
    private static final Pattern FORBIDDEN = Pattern.compile("[\"*:<>?|]");

    private static final Pattern SPACES = Pattern.compile("[\\p{Zs}\\t\\r\\n]+");
    private static final Pattern EDGES = Pattern.compile("^[. ]+|[. ]+$");

    private FileName() {}

    /**
     * @param typed as the browser sends it; some send a path
     * @param type that the file has, whatever its name says: the name ends accordingly
     */
    public static String of(String typed, FileType type) {
        String stem = tidy(typed);
        int dot = stem.lastIndexOf('.');
        String extension = dot < 0 ? "" : stem.substring(dot + 1).toLowerCase(Locale.ROOT);
        if (type.extensions().contains(extension)) {
            stem = stem.substring(0, dot);
        } else {
            extension = type.extensions().get(0);
        }
        stem = EDGES.matcher(stem).replaceAll("");
        return shorten(stem.isEmpty() ? NAMELESS : stem) + "." + extension;
    }

    /** A label for it: the name without its ending. */
    public static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** As far as that is possible before the type is known; may be empty. */
    public static String tidy(String typed) {
        String text = Normalizer.normalize(typed == null ? "" : typed, Normalizer.Form.NFC);
        text = text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')) + 1);
        text = SPACES.matcher(text).replaceAll(" ");
        text = UNSEEN.matcher(text).replaceAll("");
        text = FORBIDDEN.matcher(text).replaceAll("_");
        return EDGES.matcher(text).replaceAll("");
    }

    private static String shorten(String stem) {
        if (stem.codePointCount(0, stem.length()) <= LONGEST) {
            return stem;
        }
        return EDGES.matcher(stem.substring(0, stem.offsetByCodePoints(0, LONGEST)))
                .replaceAll("");
    }
}
