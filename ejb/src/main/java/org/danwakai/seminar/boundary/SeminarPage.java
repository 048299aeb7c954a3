package org.danwakai.seminar.boundary;

import java.util.List;

/**
 * One page of a list of seminars.
 *
 * @param total on all pages
 */
public record SeminarPage(long total, List<SeminarView> items) {}
