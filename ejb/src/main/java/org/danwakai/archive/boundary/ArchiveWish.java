package org.danwakai.archive.boundary;

import org.danwakai.seminar.entity.TalkKind;

/**
 * Which seminars somebody would like to see. What is null is any.
 *
 * @param text words and parts of words, which must all be in titles, names, abstracts or references
 * @param series slug
 * @param year of the start, in the zone that the seminar is shown in
 * @param kind of the first talk
 * @param language {@code ja} or {@code en}
 * @param speaker name, in any spelling
 * @param institution of a speaker, in any spelling
 * @param page counted from 0
 * @param size rows on a page, 1 to {@value #LARGEST}
 */
public record ArchiveWish(
        String text,
        String series,
        Integer year,
        TalkKind kind,
        String language,
        String speaker,
        String institution,
        Order order,
        int page,
        int size) {

    public static final int LARGEST = 100;

    public ArchiveWish {
        page = Math.max(0, page);
        size = Math.min(LARGEST, Math.max(1, size));
    }

    /** What comes first. */
    public enum Order {
        /** What says it in titles and names, and of these the newest. */
        BEST,
        NEWEST
    }

    /** Whether there is more to do than to leaf through what is counted already. */
    public boolean isSearch() {
        return text != null || speaker != null || institution != null;
    }
}
