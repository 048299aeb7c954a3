package org.danwakai.people.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.danwakai.platform.entity.Word;

/** How far an import is: its files are there, they were read, they are being applied, it is over. */
public enum RunState {
    UPLOADED,
    READ,
    APPLYING,
    DONE;

    /** Writes the constant as its word. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<RunState, String> {

        @Override
        public String convertToDatabaseColumn(RunState constant) {
            return Word.of(constant);
        }

        @Override
        public RunState convertToEntityAttribute(String word) {
            return Word.parse(RunState.class, word);
        }
    }
}
