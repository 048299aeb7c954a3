package org.danwakai.registration.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.danwakai.platform.entity.Word;

/** Where a registration stands. Only proving the address leads from the first to a seat or the waiting list. */
public enum RegistrationState {
    AWAITING_PROOF,

    /** The address is proven, and an organizer has to say whether it will do. */
    IN_REVIEW,
    SEATED,
    WAITING,
    CANCELLED;

    /** Writes the constant as its word. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<RegistrationState, String> {

        @Override
        public String convertToDatabaseColumn(RegistrationState constant) {
            return Word.of(constant);
        }

        @Override
        public RegistrationState convertToEntityAttribute(String word) {
            return Word.parse(RegistrationState.class, word);
        }
    }
}
