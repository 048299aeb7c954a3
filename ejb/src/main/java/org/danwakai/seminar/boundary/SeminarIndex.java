package org.danwakai.seminar.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.danwakai.seminar.control.SeminarTimes;
import org.danwakai.seminar.control.SeriesReader;

/** What programs ask that follow all seminars: which there are, and when they last changed. */
@Stateless
@PermitAll
public class SeminarIndex {

    @Inject
    private SeminarTimes times;

    @Inject
    private SeriesReader series;

    /** How many seminars are published in each series, by its key; one in which none is is missing. */
    public Map<Long, Long> published() {
        return series.published();
    }

    /** When what is announced of each of these seminars last changed, by their keys. */
    public Map<Long, Instant> changedAt(Collection<Long> ids) {
        return times.changedAt(ids);
    }

    /**
     * Published seminars that are at home in the series, by their numbers.
     *
     * @param page counted from 0
     * @param size seminars on a page
     */
    public List<ListedSeminar> page(String series, int page, int size) {
        return times.atHomeIn(series, page, size);
    }
}
