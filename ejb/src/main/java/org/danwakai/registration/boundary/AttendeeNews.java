package org.danwakai.registration.boundary;

import java.time.Instant;

/** Somebody is to be mailed a link to their own page. @param occasion tells one such mail from the next */
public record AttendeeNews(long attendeeId, Instant linkExpiresAt, String occasion) {}
