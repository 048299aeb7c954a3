package org.danwakai.material.entity;

import java.security.SecureRandom;

/** Names what is handed out, in addresses and in the store: drawn by lot, so it tells nothing and cannot be guessed. */
public final class HandoutKey {

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int LETTERS = 26;
    private static final SecureRandom RANDOM = new SecureRandom();

    private HandoutKey() {}

    /** 130 bits. */
    public static String random() {
        StringBuilder key = new StringBuilder(LETTERS);
        for (int i = 0; i < LETTERS; i++) {
            key.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return key.toString();
    }

    public static boolean isOne(String text) {
        return text.matches("[a-z2-7]{26}");
    }
}
