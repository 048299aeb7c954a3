package org.danwakai.registration.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.danwakai.platform.entity.Word;

/** How a registration came about. */
public enum Origin {
    FORM,
    ACCOUNT,
    SUBSCRIPTION,
    INVITATION,
    IMPORT,
    ORGANIZER;

    /** Writes the constant as its word. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<Origin, String> {

        @Override
        public String convertToDatabaseColumn(Origin constant) {
            return Word.of(constant);
        }

        @Override
        public Origin convertToEntityAttribute(String word) {
            return Word.parse(Origin.class, word);
        }
    }
}
