package org.danwakai.stack.bench;

import java.time.Instant;

/**
 * What a mail about a seat has to say, and to whom.
 *
 * @param displayName what its reader is called in the meeting
 * @param title of the seminar, in the reader's language
 */
record OwedLetter(
        String messageId,
        String recipient,
        String name,
        String displayName,
        String cancelLink,
        String leaveLink,
        String seminarLink,
        String title,
        Instant startsAt,
        Instant endsAt) {}
