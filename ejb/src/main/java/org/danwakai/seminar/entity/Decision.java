package org.danwakai.seminar.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.danwakai.platform.entity.Word;

/** What the organizers decided of a seminar; everything else about its state follows from the clock. */
public enum Decision {
    DRAFT,
    PUBLISHED,
    CANCELLED,
    POSTPONED;

    /** Writes the constant as its word. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<Decision, String> {

        @Override
        public String convertToDatabaseColumn(Decision constant) {
            return Word.of(constant);
        }

        @Override
        public Decision convertToEntityAttribute(String word) {
            return Word.parse(Decision.class, word);
        }
    }
}
