package org.danwakai.registration.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.danwakai.platform.entity.Word;

/** What a link in a mail is for. */
public enum LinkPurpose {
    CONFIRM,
    CANCEL;

    /** Writes the constant as its word. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<LinkPurpose, String> {

        @Override
        public String convertToDatabaseColumn(LinkPurpose constant) {
            return Word.of(constant);
        }

        @Override
        public LinkPurpose convertToEntityAttribute(String word) {
            return Word.parse(LinkPurpose.class, word);
        }
    }
}
