package org.danwakai.mail.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.danwakai.platform.entity.Word;

/** What a mail tells; each has a template for each language. */
public enum MailKind {
    PROOF,
    SEATED,
    WAITING,
    PROMOTED,
    ALREADY_REGISTERED,
    LEFT,
    JOIN,
    CHANGED,
    CALLED_OFF,
    PUT_OFF,
    MOVED,
    INVITED,
    SUBSCRIPTION_PROOF,
    SUBSCRIBED,
    ALREADY_SUBSCRIBED,
    UNSUBSCRIBED,
    ME,
    IN_REVIEW,
    REFUSED,
    RENAME;

    /** Writes the constant as its word. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<MailKind, String> {

        @Override
        public String convertToDatabaseColumn(MailKind constant) {
            return Word.of(constant);
        }

        @Override
        public MailKind convertToEntityAttribute(String word) {
            return Word.parse(MailKind.class, word);
        }
    }
}
