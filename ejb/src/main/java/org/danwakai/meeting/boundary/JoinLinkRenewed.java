package org.danwakai.meeting.boundary;

/**
 * Somebody has another link into the meeting and has to be told; fired in the transaction that makes it.
 *
 * @param occasion tells one link from the next, so that nobody is told of one twice
 */
public record JoinLinkRenewed(long seminarId, long registrationId, String occasion) {}
