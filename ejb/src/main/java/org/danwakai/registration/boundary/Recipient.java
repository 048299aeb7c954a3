package org.danwakai.registration.boundary;

import org.danwakai.registration.entity.RegistrationState;
import org.danwakai.registration.entity.SubscriptionState;

/**
 * To whom a mail goes, and what it says of them.
 *
 * @param romaji the name in Roman letters; null when not told
 * @param state of the registration that the mail is about; null when it is about none
 * @param subscription state of the subscription that the mail is about; null when it is about none
 * @param series slug of the series that brings the mail: of a subscription that it is about, or that brought the
 *     registration about; null when that is the home series of the seminar, or there is none
 * @param position in the waiting list, from 1; null unless waiting
 * @param cancelToken of the link by which the registration can be left; null when the mail is about none
 * @param leaveToken of the link by which the series can be left; null when the person does not subscribe
 * @param openToken of the link that the mail is sent for: to prove an address, to claim a place, to open the person's
 *     own page; null for none
 * @param refusal what an organizer answered who refused or ended the registration; null for none
 * @param ticketToken of the link that shows the ticket for the door; null when the mail is about no seat in a room
 */
public record Recipient(
        String address,
        String name,
        String institution,
        String romaji,
        String language,
        RegistrationState state,
        SubscriptionState subscription,
        String series,
        Integer position,
        String cancelToken,
        String leaveToken,
        String openToken,
        String refusal,
        String ticketToken) {}
