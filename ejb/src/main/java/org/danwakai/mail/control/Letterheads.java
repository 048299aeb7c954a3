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
        return ofSeminar(catalog.seminar(seminarId).orElseThrow());
    }

    Letterhead ofSeminar(SeminarView seminar) {
        return of(Optional.of(seminar), catalog.series(seminar.numbers().get(0).series()));
    }

    /** For who is written to by that series of the seminar. @param slug null for its home series */
    Letterhead inNameOf(Letterhead home, String slug) {
        if (home.isFor(slug)) {
            return home;
        }
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
