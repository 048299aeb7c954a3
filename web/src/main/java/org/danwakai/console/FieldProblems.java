package org.danwakai.console;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.danwakai.platform.entity.InvalidInput;
import org.danwakai.platform.entity.OneLine;

/** Reads what was typed into a form and gathers what is wrong with it, so that all of it is told at once. */
class FieldProblems {

    private static final int LONGEST_LINE = 500;
    private static final int LONGEST_TEXT = 50_000;
    private static final Set<String> WEB = Set.of("http", "https");

    private final List<InvalidInput.FieldProblem> problems = new ArrayList<>();

    static boolean isBlank(String... typed) {
        return Arrays.stream(typed).allMatch(text -> OneLine.tidy(text) == null);
    }

    void refuse(String field, String code) {
        problems.add(new InvalidInput.FieldProblem(field, code));
    }

    /** @return null when nothing was typed */
    String line(String field, String typed) {
        String text = OneLine.tidy(typed);
        if (text != null && !OneLine.isClean(text)) {
            refuse(field, "control-characters");
        } else if (text != null && text.length() > LONGEST_LINE) {
            refuse(field, "too-long");
        }
        return text;
    }

    String requiredLine(String field, String typed) {
        String text = line(field, typed);
        if (text == null) {
            refuse(field, "required");
        }
        return text;
    }

    /** Text of several lines; browsers send CRLF, which would differ from what is stored at every save. */
    String text(String field, String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String text = typed.replace("\r\n", "\n").strip();
        if (text.length() > LONGEST_TEXT) {
            refuse(field, "too-long");
        }
        return text;
    }

    String webAddress(String field, String typed) {
        String text = line(field, typed);
        if (text != null && !isAddress(text, false)) {
            refuse(field, "not-a-url");
        }
        return text;
    }

    /** A web address, or one relative to the series' page; never another scheme, which could be a script. */
    String addressOrPath(String field, String typed) {
        String text = requiredLine(field, typed);
        if (text != null && !isAddress(text, true)) {
            refuse(field, "not-a-url");
        }
        return text;
    }

    /** @return null when nothing or no number was typed */
    Integer number(String field, String typed, int least) {
        String text = line(field, typed);
        if (text == null) {
            return null;
        }
        try {
            int number = Integer.parseInt(text);
            if (number < least) {
                refuse(field, least > 0 ? "positive" : "not-negative");
            }
            return number;
        } catch (NumberFormatException notOne) {
            refuse(field, "not-a-number");
            return null;
        }
    }

    void throwIfAny() {
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    private static boolean isAddress(String text, boolean orPath) {
        try {
            URI uri = new URI(text.replace(" ", "%20"));
            return uri.getScheme() == null
                    ? orPath && !text.startsWith("//")
                    : WEB.contains(uri.getScheme().toLowerCase(Locale.ROOT)) && uri.getRawAuthority() != null;
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }
}
