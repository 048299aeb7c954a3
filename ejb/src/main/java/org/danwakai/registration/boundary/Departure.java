package org.danwakai.registration.boundary;

import java.time.Instant;

/** Somebody who left by other ways than ours. @param at null when nobody knows: whatever there is ends then */
public record Departure(String foldedAddress, Instant at) {}
