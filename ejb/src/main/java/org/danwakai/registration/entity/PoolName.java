package org.danwakai.registration.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.danwakai.platform.entity.Word;

/** A way to attend that has a quota of its own. */
public enum PoolName {
    ONLINE,
    ROOM;

    /** Writes the constant as its word. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<PoolName, String> {

        @Override
        public String convertToDatabaseColumn(PoolName constant) {
            return Word.of(constant);
        }

        @Override
        public PoolName convertToEntityAttribute(String word) {
            return Word.parse(PoolName.class, word);
        }
    }
}
