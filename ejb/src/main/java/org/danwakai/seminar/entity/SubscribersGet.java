package org.danwakai.seminar.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.danwakai.platform.entity.Word;

/** What active subscribers of a series are given when one of its seminars opens. */
public enum SubscribersGet {
    SEATS,
    INVITATIONS;

    /** Writes the constant as its word. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<SubscribersGet, String> {

        @Override
        public String convertToDatabaseColumn(SubscribersGet constant) {
            return Word.of(constant);
        }

        @Override
        public SubscribersGet convertToEntityAttribute(String word) {
            return Word.parse(SubscribersGet.class, word);
        }
    }
}
