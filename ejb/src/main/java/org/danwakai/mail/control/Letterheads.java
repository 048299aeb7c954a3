package org.danwakai.mail.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.danwakai.seminar.boundary.SeminarCatalog;
import org.danwakai.seminar.boundary.SeminarView;

/** Reads what the mails about a seminar, or a series, say of it. */
@ApplicationScoped
public class Letterheads {

    @Inject
    private SeminarCatalog catalog;

    Letterhead ofSeminar(long seminarId) {
        SeminarView seminar = catalog.seminar(seminarId).orElseThrow();
        return new Letterhead(
                Optional.of(seminar), catalog.series(seminar.numbers().get(0).series()));
    }

    Letterhead ofSeries(String slug) {
        return new Letterhead(Optional.empty(), catalog.series(slug));
    }
}
