package org.danwakai.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.danwakai.rights.boundary.SeriesRights;
import org.danwakai.rights.entity.Rank;
import org.danwakai.seminar.boundary.SeminarView;
import org.danwakai.seminar.boundary.SeriesView;

/** The series that a seminar can be a seminar of: the organizer's own, and those that it is one of already. */
@RequestScoped
public class OfferedSeries {

    @Inject
    private CurrentSeries current;

    @Inject
    private SeriesRights rights;

    List<SeriesView> of(List<SeminarView.Number> numbers) {
        return current.everyones().stream()
                .filter(one -> isOwn(one.slug())
                        || numbers.stream().anyMatch(number -> number.series().equals(one.slug())))
                .toList();
    }

    /** Whether the reader can plan in that series. */
    boolean isOwn(String series) {
        return rights.has(Rank.ORGANIZER, series);
    }
}
