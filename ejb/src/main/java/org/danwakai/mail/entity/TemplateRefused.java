package org.danwakai.mail.entity;

import java.util.List;
import org.danwakai.platform.entity.DomainException;

/** A text that would make no right mail. All that is wrong with it is named at once. */
public class TemplateRefused extends DomainException {

    private static final long serialVersionUID = 1L;

    private final transient List<TemplateProblem> problems;

    public TemplateRefused(List<TemplateProblem> problems) {
        super("template", "no template: " + problems);
        this.problems = List.copyOf(problems);
    }

    public List<TemplateProblem> problems() {
        return problems;
    }
}
