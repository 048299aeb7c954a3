package org.danwakai.site;

import java.util.List;
import org.danwakai.archive.boundary.Choice;
import org.danwakai.archive.boundary.Facet;
import org.danwakai.platform.entity.Word;

/** What a list can be narrowed down by in one respect, each with the address that does so, or that undoes it. */
public final class FacetText {

    private final Facet facet;
    private final List<Choice> choices;
    private final ArchiveAddress address;
    private final Texts texts;
    private final String language;

    FacetText(Facet facet, List<Choice> choices, ArchiveAddress address, Texts texts, String language) {
        this.facet = facet;
        this.choices = choices;
        this.address = address;
        this.texts = texts;
        this.language = language;
    }

    /** Its part of the keys of the texts. */
    public String getKey() {
        return Word.of(facet);
    }

    public boolean isSeries() {
        return facet == Facet.SERIES;
    }

    /** What it is narrowed down to, in the reader's words; null for nothing. */
    public String getChosen() {
        String value = address.chosen().get(facet);
        return value == null ? null : label(value);
    }

    /** Address of the list without it, below the context root. */
    public String getWithout() {
        return address.with(facet, null).path();
    }

    /** Whether there is anything to choose. */
    public boolean isOffered() {
        return choices.size() > 1;
    }

    public List<Option> getOptions() {
        return choices.stream().map(this::option).toList();
    }

    private Option option(Choice choice) {
        String label = label(choice.value());
        boolean chosen = label.equals(getChosen());
        return new Option(
                label,
                choice.seminars(),
                chosen,
                chosen ? getWithout() : address.with(facet, choice.value()).path());
    }

    private String label(String value) {
        return switch (facet) {
            case KIND -> texts.say("talk." + value);
            case LANGUAGE -> texts.say("archive.language." + value);
            case SERIES ->
                choices.stream()
                        .filter(choice -> choice.value().equals(value))
                        .map(choice -> choice.name().in(language))
                        .findFirst()
                        .orElse(value);
            default -> value;
        };
    }

    /** @param path below the context root */
    public record Option(String label, long seminars, boolean chosen, String path) {}
}
