package org.danwakai.registration.boundary;

import java.time.Instant;

/**
 * A seminar has opened, and its subscribers are registered for it, in the transaction that did so.
 *
 * @param claimBy when the links of those who were invited end to hold
 */
public record SubscribersRegistered(long seminarId, Instant claimBy) {}
