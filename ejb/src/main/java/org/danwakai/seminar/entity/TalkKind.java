package org.danwakai.seminar.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.danwakai.platform.entity.Word;

/** What sort of contribution a talk is. */
public enum TalkKind {
    TALK,
    LECTURE,
    PANEL,
    LIGHTNING;

    /** Writes the constant as its word. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<TalkKind, String> {

        @Override
        public String convertToDatabaseColumn(TalkKind constant) {
            return Word.of(constant);
        }

        @Override
        public TalkKind convertToEntityAttribute(String word) {
            return Word.parse(TalkKind.class, word);
        }
    }
}
