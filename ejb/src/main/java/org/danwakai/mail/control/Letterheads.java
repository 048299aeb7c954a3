package org.danwakai.mail.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.danwakai.meeting.boundary.Meetings;
import org.danwakai.seminar.boundary.SeminarCatalog;
import org.danwakai.seminar.boundary.SeminarView;

/** Reads what the mails about a seminar say of it. */
@ApplicationScoped
public class Letterheads {

    @Inject
    private SeminarCatalog catalog;

    @Inject
    private Meetings meetings;

    Letterhead of(long seminarId) {
        SeminarView seminar = catalog.seminar(seminarId).orElseThrow();
        return new Letterhead(
                seminar, catalog.series(seminar.numbers().get(0).series()).orElseThrow(), meetings.forMail(seminarId));
    }
}
