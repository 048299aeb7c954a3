package org.danwakai.seminar.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.danwakai.platform.entity.Word;

/** What a series makes of the domain of an attendee's address. */
public enum MailPolicy {
    ANY,
    PREFER,
    REVIEW,
    REQUIRE;

    /** Writes the constant as its word. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<MailPolicy, String> {

        @Override
        public String convertToDatabaseColumn(MailPolicy constant) {
            return Word.of(constant);
        }

        @Override
        public MailPolicy convertToEntityAttribute(String word) {
            return Word.parse(MailPolicy.class, word);
        }
    }
}
