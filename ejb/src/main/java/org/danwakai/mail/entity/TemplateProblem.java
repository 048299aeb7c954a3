package org.danwakai.mail.entity;

/**
 * Why a text is no template, and where.
 *
 * @param code in kebab case; the texts have a sentence for each
 * @param word what stands there, or is missing; empty when there is nothing to say
 * @param line from 1; 0 when it is nowhere
 * @param column from 1, in letters; 0 when it is nowhere
 */
public record TemplateProblem(Part part, String code, String word, int line, int column) {

    /** Where it was typed. */
    public enum Part {
        SUBJECT,
        BODY
    }
}
