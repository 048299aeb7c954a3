package org.danwakai.seminar.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.danwakai.platform.entity.Word;

/** What attendees of a series are mailed to get into the meeting by. */
public enum JoinMode {
    /** What leads in: URL and passcode as they were typed in, or the person's own link where a provider admits by those. */
    DIRECT,
    /** A link of ours for each person, which opens shortly before the start and leads on. */
    PERSONAL,
    /** The provider's own link for each person and nothing else: what is typed in is mailed to nobody. */
    PROVIDER;

    /** Writes the constant as its word. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<JoinMode, String> {

        @Override
        public String convertToDatabaseColumn(JoinMode constant) {
            return Word.of(constant);
        }

        @Override
        public JoinMode convertToEntityAttribute(String word) {
            return Word.parse(JoinMode.class, word);
        }
    }
}
