package org.danwakai.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.danwakai.registration.boundary.Reviews;

/** How many wait for an answer of the organizers of the series that the page is about. */
@Named("reviewCount")
@RequestScoped
public class ReviewCount {

    @Inject
    private Reviews reviews;

    @Inject
    private CurrentSeries series;

    private Long waiting;

    public long getWaiting() {
        if (waiting == null) {
            waiting = reviews.count(series.getSlug());
        }
        return waiting;
    }

    /** Once somebody was answered. */
    void refresh() {
        waiting = null;
    }
}
