package org.danwakai.seminar.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.danwakai.platform.entity.Word;

/** Who may have what is handed out with a talk. */
public enum Visibility {
    PUBLIC,
    /** Everybody sees that it is there; who has a place in the seminar can open it. */
    REGISTRANTS,
    /** Nobody but organizers knows of it. */
    HIDDEN;

    /** Writes the constant as its word. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<Visibility, String> {

        @Override
        public String convertToDatabaseColumn(Visibility constant) {
            return Word.of(constant);
        }

        @Override
        public Visibility convertToEntityAttribute(String word) {
            return Word.parse(Visibility.class, word);
        }
    }
}
