package org.danwakai.seminar.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.danwakai.platform.entity.Word;

/** What a person does in a talk; a panel has panelists and people who provide information to it. */
public enum SpeakerRole {
    SPEAKER,
    PANELIST,
    INFORMATION_PROVIDER,
    CHAIR;

    /** Writes the constant as its word. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<SpeakerRole, String> {

        @Override
        public String convertToDatabaseColumn(SpeakerRole constant) {
            return Word.of(constant);
        }

        @Override
        public SpeakerRole convertToEntityAttribute(String word) {
            return Word.parse(SpeakerRole.class, word);
        }
    }
}
