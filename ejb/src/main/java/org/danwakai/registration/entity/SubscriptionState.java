package org.danwakai.registration.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.danwakai.platform.entity.Word;

/** Where a subscription stands. */
public enum SubscriptionState {
    AWAITING_PROOF,
    ACTIVE,
    PAUSED,
    ENDED;

    /** Writes the constant as its word. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<SubscriptionState, String> {

        @Override
        public String convertToDatabaseColumn(SubscriptionState constant) {
            return Word.of(constant);
        }

        @Override
        public SubscriptionState convertToEntityAttribute(String word) {
            return Word.parse(SubscriptionState.class, word);
        }
    }
}
