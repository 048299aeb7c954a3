package org.danwakai.archive.boundary;

import java.util.List;
import java.util.Map;
import org.danwakai.seminar.boundary.SeminarView;
import org.danwakai.seminar.boundary.SeriesView;

/**
 * One page of what was found.
 *
 * @param series which the wish was about; null for all
 * @param total on all pages
 * @param more whether there may be more than that, which a search leaves: it goes through the newest {@value #MOST_FOUND}
 * @param page which one it is, counted from 0: the last one where there are fewer than was asked for
 * @param choices what the list can be narrowed down by; of speakers and institutions the most frequent ones among the
 *     newest {@value #MOST_FOUND} seminars
 * @param words what was searched for; null when nothing was
 */
public record ArchivePage(
        SeriesView series,
        long total,
        boolean more,
        int page,
        List<SeminarView> seminars,
        Map<Facet, List<Choice>> choices,
        SearchWords words) {

    public static final int MOST_FOUND = 500;
}
