package org.danwakai.console;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Objects;

/**
 * Brings together what two people made of the same value, part by part: what only one of them changed is as that one has
 * it, and what both did as I have it.
 */
final class RecordMerge {

    private RecordMerge() {}

    /**
     * @param before what both began with
     * @throws RuntimeException what the value itself refuses, when the parts do not go together
     */
    @SuppressWarnings("unchecked")
    static <R extends Record> R of(R before, R mine, R theirs) {
        return (R) merged(before, mine, theirs);
    }

    private static Object merged(Object before, Object mine, Object theirs) {
        if (Objects.equals(before, mine)) {
            return theirs;
        }
        if (before instanceof Record && mine instanceof Record && theirs instanceof Record) {
            RecordComponent[] parts = mine.getClass().getRecordComponents();
            return made(
                    mine.getClass(),
                    parts,
                    Arrays.stream(parts)
                            .map(part -> merged(value(part, before), value(part, mine), value(part, theirs)))
                            .toArray());
        }
        return mine;
    }

    private static Object value(RecordComponent part, Object whole) {
        try {
            return part.getAccessor().invoke(whole);
        } catch (ReflectiveOperationException hidden) {
            throw new IllegalArgumentException(part.toString(), hidden);
        }
    }

    private static Object made(Class<?> type, RecordComponent[] parts, Object[] values) {
        try {
            Constructor<?> whole = type.getDeclaredConstructor(
                    Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return whole.newInstance(values);
        } catch (InvocationTargetException refused) {
            throw refused.getCause() instanceof RuntimeException why ? why : new IllegalArgumentException(refused);
        } catch (ReflectiveOperationException hidden) {
            throw new IllegalArgumentException(type.toString(), hidden);
        }
    }
}
