package org.danwakai.seminar.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.danwakai.platform.entity.Word;

/** What is handed out with a talk. */
public enum MaterialKind {
    SLIDES,
    NOTES,
    NOTEBOOK,
    RECORDING,
    OTHER;

    /** Writes the constant as its word. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<MaterialKind, String> {

        @Override
        public String convertToDatabaseColumn(MaterialKind constant) {
            return Word.of(constant);
        }

        @Override
        public MaterialKind convertToEntityAttribute(String word) {
            return Word.parse(MaterialKind.class, word);
        }
    }
}
