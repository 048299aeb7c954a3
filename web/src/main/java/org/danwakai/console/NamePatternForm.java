package org.danwakai.console;

import java.io.Serializable;
import java.util.List;
import org.danwakai.platform.entity.InvalidInput;
import org.danwakai.platform.entity.OneLine;
import org.danwakai.seminar.entity.DisplayNamePattern;

/** The pattern of display names as it is typed, and what it makes of two people. */
public class NamePatternForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final List<String> SUGGESTIONS =
            List.of(DisplayNamePattern.USUAL.pattern(), "{name} ({institution})", "{romaji} ({short})");

    private static final List<Person> EXAMPLES = List.of(
            new Person("山田 太郎", "Taro Yamada", "京都大学", "京大"),
            new Person("Jane Smith", null, "University of Cambridge", "Cambridge"));

    private String pattern;

    private record Person(String name, String romaji, String institution, String shorter) {}

    /** @param shown what the person is called in the meeting */
    public record Preview(String name, String institution, String shown) {}

    /** @throws InvalidInput when it is none */
    DisplayNamePattern read() {
        String tidy = OneLine.tidy(pattern);
        return new DisplayNamePattern(tidy == null ? "" : tidy);
    }

    /** None while there is a problem. */
    public List<Preview> getPreviews() {
        if (getProblem() != null) {
            return List.of();
        }
        DisplayNamePattern read = read();
        return EXAMPLES.stream()
                .map(one -> new Preview(
                        one.name(),
                        one.institution(),
                        read.of(one.name(), one.romaji(), one.institution(), one::shorter)))
                .toList();
    }

    /** Why it is no pattern, in kebab case; null when it is one. */
    public String getProblem() {
        try {
            read();
            return null;
        } catch (InvalidInput invalid) {
            return invalid.problems().get(0).code();
        }
    }

    public List<String> getSuggestions() {
        return SUGGESTIONS;
    }

    public void suggest(String suggestion) {
        pattern = suggestion;
    }

    public String getPattern() {
        return pattern;
    }

    public void setPattern(String pattern) {
        this.pattern = pattern;
    }
}
