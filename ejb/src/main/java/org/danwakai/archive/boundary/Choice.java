package org.danwakai.archive.boundary;

import org.danwakai.seminar.entity.LocalizedText;

/**
 * One of what a list can be narrowed down to.
 *
 * @param value as {@link ArchiveWish} takes it
 * @param name of a series; empty where the value says it
 * @param seminars how many there are, beside the other wishes
 */
public record Choice(String value, LocalizedText name, long seminars) {}
