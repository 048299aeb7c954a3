package org.danwakai.mail.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.danwakai.platform.entity.Word;

/** Where a mail stands. Dropped: what it would tell is no longer true. */
public enum MailState {
    OWED,
    SENT,
    FAILED,
    DROPPED;

    /** Writes the constant as its word. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<MailState, String> {

        @Override
        public String convertToDatabaseColumn(MailState constant) {
            return Word.of(constant);
        }

        @Override
        public MailState convertToEntityAttribute(String word) {
            return Word.parse(MailState.class, word);
        }
    }
}
