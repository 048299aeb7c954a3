package org.danwakai.seminar.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.danwakai.platform.entity.Word;

/** The main room holds the speaker; a relay room shows the meeting on a screen. */
public enum VenueRole {
    MAIN,
    RELAY;

    /** Writes the constant as its word. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<VenueRole, String> {

        @Override
        public String convertToDatabaseColumn(VenueRole constant) {
            return Word.of(constant);
        }

        @Override
        public VenueRole convertToEntityAttribute(String word) {
            return Word.parse(VenueRole.class, word);
        }
    }
}
