package org.danwakai.seminar.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import org.danwakai.seminar.entity.LocalizedText;

/**
 * A seminar as a menu names it.
 *
 * @param number in the series that the menu is of
 * @param title its own, or that of its first talk; empty while it is open
 * @param zone of its home series
 */
public record SeminarMention(long id, int number, LocalizedText title, Instant startsAt, ZoneId zone)
        implements Serializable {}
