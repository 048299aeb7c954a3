package org.danwakai.mail.boundary;

import java.io.Serializable;
import java.time.Instant;
import org.danwakai.mail.entity.MailKind;
import org.danwakai.mail.entity.MailState;

/**
 * What became of a mail to one person.
 *
 * @param number of the seminar in the series; null for a mail about none
 * @param sentAt null while it is not sent
 * @param answer what the server said last; null for nothing
 */
public record PersonMail(
        long id, Integer number, MailKind kind, MailState state, Instant owedAt, Instant sentAt, String answer)
        implements Serializable {

    private static final long serialVersionUID = 1L;
}
