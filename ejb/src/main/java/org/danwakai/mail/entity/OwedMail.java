package org.danwakai.mail.entity;

import java.time.Instant;

/**
 * A mail that is owed and that this server holds to send it. Its row is inserted, by statements for one or for many, in
 * the transaction of the fact that it tells and holds no text: the text is made from the facts when it is sent, so no
 * token and no meeting URL lies in the table. The Message-ID is fixed from the start; should a crash between the
 * server's answer and ours send a mail twice, receivers can tell.
 *
 * @param registrationId null unless it is about a registration
 * @param subscriptionId null unless it is about a subscription
 * @param attendeeId null unless it is about a person as such
 * @param seminarId null when it is about no seminar
 * @param linkExpiresAt when the link ends to hold that the mail is sent for; null when there is none
 * @param attempts how often it was tried and put off
 * @param expiresAt when it is of no more use; null: never
 * @param seriesId null when it is about none
 * @param domain of the address that it goes to; null when unknown
 * @param isStopped whether mail to the address has come back for good
 */
public record OwedMail(
        long id,
        MailKind kind,
        Long registrationId,
        Long subscriptionId,
        Long attendeeId,
        Long seminarId,
        Instant linkExpiresAt,
        String messageId,
        int attempts,
        Instant expiresAt,
        Long seriesId,
        String domain,
        boolean isStopped) {

    public boolean isExpiredAt(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }
}
