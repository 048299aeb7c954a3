package org.danwakai.institution.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.danwakai.platform.entity.Word;

/** What a mail address says about whether its owner is at a university or a research institute. */
public enum Outcome {
    ACADEMIC,
    NOT_ACADEMIC,

    /** The directory cannot tell: a person has to. */
    ASK;

    /** Writes the constant as its word. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<Outcome, String> {

        @Override
        public String convertToDatabaseColumn(Outcome constant) {
            return Word.of(constant);
        }

        @Override
        public Outcome convertToEntityAttribute(String word) {
            return Word.parse(Outcome.class, word);
        }
    }
}
