package org.danwakai.mail.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.danwakai.seminar.boundary.SeminarCatalog;
import org.danwakai.seminar.boundary.SeminarView;
import org.danwakai.seminar.boundary.SeriesView;

/** Reads what the mails about a seminar, or a series, say of it. */
@ApplicationScoped
public class Letterheads {

    @Inject
    private SeminarCatalog catalog;

    @Inject
    private TemplateShelf shelf;

    /** In the name of the seminar's home series. */
    Letterhead ofSeminar(long seminarId) {
        SeminarView seminar = catalog.seminar(seminarId).orElseThrow();
        return of(Optional.of(seminar), catalog.series(seminar.numbers().get(0).series()));
    }

    /** In the name of another of its series. */
    Letterhead ofGuest(Letterhead home, String slug) {
        SeriesView guest = catalog.series(slug).orElseThrow();
        return home.inNameOf(guest, shelf.own(guest.id()));
    }

    Letterhead ofSeries(String slug) {
        return of(Optional.empty(), catalog.series(slug));
    }

    /** Of mails that are about a person. */
    Letterhead ofNoSeries() {
        return of(Optional.empty(), Optional.empty());
    }

    private Letterhead of(Optional<SeminarView> seminar, Optional<SeriesView> series) {
        return new Letterhead(
                seminar, series, shelf.own(series.map(SeriesView::id).orElse(null)));
    }
}
