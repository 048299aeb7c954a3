package org.danwakai.mail.boundary;

import org.danwakai.mail.entity.MailKind;
import org.danwakai.mail.entity.MailState;

/**
 * Which mails of a seminar to list, the last that was owed first.
 *
 * @param kind null for all
 * @param state null for all
 * @param text part of a name or address; null for all
 * @param registrationId of the one person whose mails to list; null for all
 * @param first row to begin with, from 0
 * @param size rows at most, 1 to {@value #LARGEST}
 */
public record MailSearch(
        long seminarId, MailKind kind, MailState state, String text, Long registrationId, int first, int size) {

    public static final int LARGEST = 1000;

    public MailSearch {
        first = Math.max(0, first);
        size = Math.min(LARGEST, Math.max(1, size));
        text = text == null || text.isBlank() ? null : text.strip();
    }
}
