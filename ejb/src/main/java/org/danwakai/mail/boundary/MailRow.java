package org.danwakai.mail.boundary;

import java.io.Serializable;
import java.time.Instant;
import org.danwakai.mail.entity.MailKind;
import org.danwakai.mail.entity.MailState;

/**
 * What became of one mail.
 *
 * @param registrationId null for a mail to organizers, or to somebody as a subscriber of the series
 * @param name null for a mail to organizers
 * @param answer what the server said last; null for nothing
 * @param nextAt when it is tried again; null unless it was tried and waits
 * @param repeatable whether it is the last with the link to somebody with a seat, and on its way no more
 */
public record MailRow(
        long id,
        MailKind kind,
        MailState state,
        Long registrationId,
        String name,
        String address,
        Instant owedAt,
        Instant sentAt,
        Instant nextAt,
        int attempts,
        String answer,
        boolean repeatable)
        implements Serializable {

    private static final long serialVersionUID = 1L;
}
