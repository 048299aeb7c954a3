package org.danwakai.seminar.boundary;

import org.danwakai.seminar.entity.Standing;

/**
 * Which seminars of a series to list, newest first.
 *
 * @param year of the start in the series' zone; null for all
 * @param text words that title, speakers, affiliations or abstract must all contain; null for none
 * @param standing null for all
 * @param page counted from 0
 * @param size rows on a page, 1 to {@value #LARGEST}
 */
public record SeminarSearch(String series, Integer year, String text, Standing standing, int page, int size) {

    public static final int LARGEST = 100;

    public SeminarSearch {
        page = Math.max(0, page);
        size = Math.min(LARGEST, Math.max(1, size));
        text = text == null || text.isBlank() ? null : text.strip();
    }

    public SeminarSearch(String series, Integer year, String text, int page, int size) {
        this(series, year, text, null, page, size);
    }

    public static SeminarSearch of(String series, int size) {
        return new SeminarSearch(series, null, null, 0, size);
    }
}
