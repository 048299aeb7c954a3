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

    public List<FieldProblem> problems() {
        return problems;
    }

    /** @param code why, in kebab case; the texts have a sentence for each */
    public record FieldProblem(String field, String code) {}
}
