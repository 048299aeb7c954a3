package org.danwakai.mail.entity;

import java.io.Serializable;
import java.time.Instant;

/** A message that an organizer wrote. @param recipients to how many it went */
public record SentMessage(
        long id, Audience audience, OwnWords words, String writtenBy, Instant writtenAt, int recipients)
        implements Serializable {}
