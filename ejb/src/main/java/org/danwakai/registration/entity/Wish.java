package org.danwakai.registration.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.danwakai.platform.entity.Word;

/** What a subscriber wants when a seminar opens: a seat in any case, or to be asked. */
public enum Wish {
    ALWAYS,
    ASK;

    /** Writes the constant as its word. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<Wish, String> {

        @Override
        public String convertToDatabaseColumn(Wish constant) {
            return Word.of(constant);
        }

        @Override
        public Wish convertToEntityAttribute(String word) {
            return Word.parse(Wish.class, word);
        }
    }
}
