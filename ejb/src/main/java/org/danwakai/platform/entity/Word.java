package org.danwakai.platform.entity;

import java.util.Locale;

/** The lower-case spelling of an enum constant ({@code ON_SITE} is {@code on-site}) in tables, JSON and addresses. */
public final class Word {

    private Word() {}

    /** @param constant may be null, and is null then */
    public static String of(Enum<?> constant) {
        return constant == null
                ? null
                : constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * @param word may be null, and is null then
     * @throws IllegalArgumentException when the enum has no such constant
     */
    public static <E extends Enum<E>> E parse(Class<E> type, String word) {
        return word == null
                ? null
                : Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
