package org.danwakai.people.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.danwakai.platform.entity.Word;

/** What a row of an old form begins or ends: every seminar of the series (毎回), or one of them (今回のみ). */
public enum Goal {
    SUBSCRIPTION,
    SEMINAR;

    /** Writes the constant as its word. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<Goal, String> {

        @Override
        public String convertToDatabaseColumn(Goal constant) {
            return Word.of(constant);
        }

        @Override
        public Goal convertToEntityAttribute(String word) {
            return Word.parse(Goal.class, word);
        }
    }
}
