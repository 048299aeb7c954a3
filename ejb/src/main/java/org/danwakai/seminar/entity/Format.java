package org.danwakai.seminar.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.danwakai.platform.entity.Word;

/** How a seminar can be attended. */
public enum Format {
    ONLINE,
    HYBRID,
    ON_SITE;

    /** Writes the constant as its word. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<Format, String> {

        @Override
        public String convertToDatabaseColumn(Format constant) {
            return Word.of(constant);
        }

        @Override
        public Format convertToEntityAttribute(String word) {
            return Word.parse(Format.class, word);
        }
    }
}
