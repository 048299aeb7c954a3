package org.danwakai.displayname.entity;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a series wants its attendees to be called in the meeting, such as {@code {name}＠{institution}}: a place for the
 * name, one for the institution, and signs around them.
 */
public record DisplayNamePattern(String pattern) {

    /** Zoom shows no more (its field for a registrant's first name). */
    public static final int LONGEST_NAME = 64;

    private static final int LONGEST_PATTERN = 60;
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");
    private static final Set<String> NAMES = Set.of("name", "romaji");
    private static final Set<String> INSTITUTIONS = Set.of("institution", "short");

    /** What a series asks for that said nothing else. */
    public static final DisplayNamePattern USUAL = new DisplayNamePattern("{name}＠{institution}");

    /** @throws IllegalArgumentException when it is none */
    public DisplayNamePattern {
        Objects.requireNonNull(pattern);
        Set<String> places = new TreeSet<>();
        Matcher place = PLACE.matcher(pattern);
        while (place.find()) {
            if (!places.add(place.group(1))) {
                throw new IllegalArgumentException("{" + place.group(1) + "} stands there twice");
            }
        }
        String signs = PLACE.matcher(pattern).replaceAll("");
        if (places.stream().filter(NAMES::contains).count() != 1
                || places.stream().filter(INSTITUTIONS::contains).count() > 1
                || !places.stream().allMatch(one -> NAMES.contains(one) || INSTITUTIONS.contains(one))) {
            throw new IllegalArgumentException("a display name needs {name} or {romaji} once: " + pattern);
        }
        if (pattern.length() > LONGEST_PATTERN || signs.indexOf('{') >= 0 || signs.indexOf('}') >= 0) {
            throw new IllegalArgumentException("no display name: " + pattern);
        }
    }

    /** As we write it for a registrant. */
    public String of(Registrant registrant) {
        return of(registrant.name(), registrant.romaji(), registrant.institution(), null);
    }

    public String of(String name, String institution) {
        return of(name, null, institution, null);
    }

    /**
     * Never longer than the provider shows: of a name that would be, the institution is cut.
     *
     * @param romaji null where it is not known; the name stands for it
     * @param shorter what the institution is called every day; null where nothing shorter is known
     */
    public String of(String name, String romaji, String institution, String shorter) {
        String rendered = fill(name, romaji, institution, shorter);
        int over = rendered.length() - LONGEST_NAME;
        if (over <= 0) {
            return rendered;
        }
        String cut = shorter != null && shorter.length() < institution.length() ? shorter : institution;
        String shortened = fill(name, romaji, cut, cut);
        over = shortened.length() - LONGEST_NAME;
        return over <= 0 ? shortened : fill(name, romaji, cut(cut, over), cut(cut, over));
    }

    private static String cut(String text, int over) {
        int end = Math.max(0, text.length() - over - 1);
        // not in the middle of a letter of two units
        return text.substring(0, end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    private String fill(String name, String romaji, String institution, String shorter) {
        return PLACE.matcher(pattern)
                .replaceAll(place -> Matcher.quoteReplacement(
                        switch (place.group(1)) {
                            case "name" -> name;
                            case "romaji" -> romaji == null ? name : romaji;
                            case "short" -> shorter == null ? institution : shorter;
                            default -> institution;
                        }));
    }

    /** Whether it has a place for the institution. */
    public boolean namesInstitution() {
        return PLACE.matcher(pattern).results().anyMatch(place -> INSTITUTIONS.contains(place.group(1)));
    }
}
