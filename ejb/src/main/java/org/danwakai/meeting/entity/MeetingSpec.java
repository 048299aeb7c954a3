package org.danwakai.meeting.entity;

import java.time.Instant;
import java.time.ZoneId;

/**
 * What a provider is told of a seminar.
 *
 * @param link the seminar's page: it tells our meeting from the others of the host
 */
public record MeetingSpec(String topic, String link, Instant startsAt, Instant endsAt, ZoneId zone) {}
