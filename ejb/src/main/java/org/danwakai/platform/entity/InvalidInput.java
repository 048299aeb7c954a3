package org.danwakai.platform.entity;

import java.util.List;

/** Input that can be corrected by who typed it: every field with a problem is named at once. */
public class InvalidInput extends DomainException {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldProblem> problems;

    public InvalidInput(List<FieldProblem> problems) {
        super("invalid-input", "invalid: " + problems);
        this.problems = List.copyOf(problems);
    }

    public InvalidInput(String field, String code) {
        this(List.of(new FieldProblem(field, code)));
    }

    /**
     * @return the text, tidied
     * @throws InvalidInput when there is none
     */
    public static String required(String field, String text) {
        if (text == null || text.isBlank()) {
            throw new InvalidInput(field, "required");
        }
        return text.strip();
    }

    /**
     * @return the link; null for none
     * @throws InvalidInput when it must not stand on a page
     */
    public static String link(String field, String url) {
        String text = url == null || url.isBlank() ? null : url.strip();
        if (!WebLink.isAllowed(text)) {
            throw new InvalidInput(field, "not-a-url");
        }
        return text;
    }

    public List<FieldProblem> problems() {
        return problems;
    }

    /** @param code why, in kebab case; the texts have a sentence for each */
    public record FieldProblem(String field, String code) {}
}
