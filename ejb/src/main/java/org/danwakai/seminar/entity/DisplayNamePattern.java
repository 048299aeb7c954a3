package org.danwakai.seminar.entity;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.danwakai.platform.entity.InvalidInput;
import org.danwakai.platform.entity.OneLine;

/**
 * How a series wants its attendees to be called in the meeting, such as {@code {name}＠{institution}}: a place for the
 * name, one for the institution, and signs around them.
 */
public record DisplayNamePattern(String pattern) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Zoom shows no more (its field for a registrant's first name). */
    public static final int LONGEST_NAME = 64;

    private static final String FIELD = "displayNamePattern";
    private static final int LONGEST_PATTERN = 60;
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");
    private static final Set<String> NAMES = Set.of("name", "romaji");
    private static final Set<String> INSTITUTIONS = Set.of("institution", "short");

    /** What a series asks for that said nothing else. */
    public static final DisplayNamePattern USUAL = new DisplayNamePattern("{name}＠{institution}");

    /** @throws InvalidInput when it is none, saying what it lacks or has too much of */
    public DisplayNamePattern {
        Objects.requireNonNull(pattern);
        List<String> places =
                PLACE.matcher(pattern).results().map(place -> place.group(1)).toList();
        String signs = PLACE.matcher(pattern).replaceAll("");
        if (!OneLine.isClean(pattern)) {
            throw new InvalidInput(FIELD, "control-characters");
        }
        if (pattern.length() > LONGEST_PATTERN) {
            throw new InvalidInput(FIELD, "too-long");
        }
        if (signs.indexOf('{') >= 0 || signs.indexOf('}') >= 0) {
            throw new InvalidInput(FIELD, "pattern-braces");
        }
        if (!places.stream().allMatch(one -> NAMES.contains(one) || INSTITUTIONS.contains(one))) {
            throw new InvalidInput(FIELD, "pattern-unknown");
        }
        if (places.stream().noneMatch(NAMES::contains)) {
            throw new InvalidInput(FIELD, "pattern-no-name");
        }
        if (places.stream().filter(NAMES::contains).count() > 1
                || places.stream().filter(INSTITUTIONS::contains).count() > 1) {
            throw new InvalidInput(FIELD, "pattern-twice");
        }
    }

    /**
     * Never longer than the provider shows: of a name that would be, the institution is cut.
     *
     * @param romaji null where it is not known; the name stands for it
     * @param shorter tells what the institution is called every day, null where nothing shorter is known; asked only
     *     where that matters
     */
    public String of(String name, String romaji, String institution, Supplier<String> shorter) {
        String rendered = fill(name, romaji, institution, shorter);
        if (rendered.length() <= LONGEST_NAME) {
            return rendered;
        }
        String known = shorter.get();
        String cut = known != null && known.length() < institution.length() ? known : institution;
        String shortened = fill(name, romaji, cut, () -> cut);
        int over = shortened.length() - LONGEST_NAME;
        return over <= 0 ? shortened : fill(name, romaji, cut(cut, over), () -> cut(cut, over));
    }

    private static String cut(String text, int over) {
        int end = Math.max(0, text.length() - over - 1);
        // not in the middle of a letter of two units
        return text.substring(0, end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    private String fill(String name, String romaji, String institution, Supplier<String> shorter) {
        return PLACE.matcher(pattern)
                .replaceAll(place -> Matcher.quoteReplacement(
                        switch (place.group(1)) {
                            case "name" -> name;
                            case "romaji" -> romaji == null ? name : romaji;
                            case "short" -> Objects.requireNonNullElse(shorter.get(), institution);
                            default -> institution;
                        }));
    }

    /** Whether it has a place for the name in Roman letters. */
    public boolean showsRomaji() {
        return pattern.contains("{romaji}");
    }
}
