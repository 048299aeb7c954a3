package org.danwakai.mail.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.danwakai.meeting.boundary.Meetings;
import org.danwakai.seminar.boundary.SeminarCatalog;
import org.danwakai.seminar.boundary.SeminarView;

/** Reads what the mails about a seminar, or a series, say of it. */
@ApplicationScoped
public class Letterheads {

    @Inject
    private SeminarCatalog catalog;

    @Inject
    private Meetings meetings;

    Letterhead ofSeminar(long seminarId) {
        SeminarView seminar = catalog.seminar(seminarId).orElseThrow();
        return new Letterhead(
                Optional.of(seminar), catalog.series(seminar.numbers().get(0).series()), Optional.empty());
    }

    /** With how this attendee gets into the meeting. */
    Letterhead joining(Letterhead head, long registrationId) {
        return new Letterhead(
                head.seminar(),
                head.series(),
                head.seminar().flatMap(seminar -> meetings.forMail(seminar.id(), registrationId)));
    }

    Letterhead ofSeries(String slug) {
        return new Letterhead(Optional.empty(), catalog.series(slug), Optional.empty());
    }
}
