package org.danwakai.registration.control;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.danwakai.registration.boundary.RegistrationNews;
import org.danwakai.registration.entity.SeatPool;
import org.danwakai.seminar.boundary.SeminarCatalog;
import org.danwakai.seminar.boundary.SeminarChanged;
import org.danwakai.seminar.boundary.SeriesSettled;

/**
 * Changes the quotas of a seminar, and hands on at once what seats that sets free: no seat is idle while somebody waits.
 */
@ApplicationScoped
public class SeatAllocation {

    /** Before the mails about the change are owed, so that they are owed to everybody who holds a place by then. */
    private static final int FIRST = Interceptor.Priority.LIBRARY_BEFORE;

    @Inject
    private SeatBooks books;

    @Inject
    private SeminarCatalog catalog;

    @Inject
    private Event<RegistrationNews> news;

    @Inject
    private Clock clock;

    /** @param change is made to each pool of the seminar, under the lock */
    public void change(long seminarId, Consumer<SeatPool> change) {
        change(Set.of(seminarId), change);
    }

    private void change(Set<Long> seminars, Consumer<SeatPool> change) {
        SeatTable table = books.lay(seminars, clock.instant());
        for (long seminar : seminars) {
            List<SeatPool> pools = table.pools(seminar);
            pools.forEach(change);
            books.plan(table.terms(seminar), pools, clock.instant());
            pools.forEach(table::promote);
        }
        if (!table.news().isEmpty()) {
            news.fire(new RegistrationNews(table.news()));
        }
    }

    void on(@Observes @Priority(FIRST) SeminarChanged decided) {
        change(decided.seminarId(), pool -> {});
    }

    void on(@Observes SeriesSettled settled) {
        change(catalog.toCome(settled.seriesId()), pool -> {});
    }
}
