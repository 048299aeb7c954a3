package org.danwakai.page.control;

/**
 * One person of an organizers' line (世話人).
 *
 * @param line of the page, from 1
 * @param series slug
 * @param affiliation null when none is given
 */
public record OrganizerLine(int line, String series, String name, String affiliation) {}
