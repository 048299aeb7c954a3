package org.danwakai.material.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.danwakai.platform.entity.Word;

/** How it stands with the picture of a file's first page. */
public enum Picture {
    WANTED,
    MADE,
    /** There is none to make, or it could not be made. */
    NONE;

    /** Writes the constant as its word. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<Picture, String> {

        @Override
        public String convertToDatabaseColumn(Picture constant) {
            return Word.of(constant);
        }

        @Override
        public Picture convertToEntityAttribute(String word) {
            return Word.parse(Picture.class, word);
        }
    }
}
