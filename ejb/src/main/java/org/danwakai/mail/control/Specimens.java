package org.danwakai.mail.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.danwakai.mail.control.TemplateShelf.Own;
import org.danwakai.mail.entity.Audience;
import org.danwakai.mail.entity.Letter;
import org.danwakai.mail.entity.MailKind;
import org.danwakai.mail.entity.OwnWords;
import org.danwakai.mail.entity.Placeholder;
import org.danwakai.mail.entity.TemplateRefused;
import org.danwakai.mail.entity.TemplateText;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.registration.boundary.Recipient;
import org.danwakai.registration.boundary.RegistrantFilter;
import org.danwakai.registration.boundary.RegistrantRow;
import org.danwakai.registration.boundary.RegistrantSearch;
import org.danwakai.registration.boundary.Registrants;
import org.danwakai.seminar.boundary.SeminarCatalog;
import org.danwakai.seminar.boundary.SeminarEditing;
import org.danwakai.seminar.boundary.SeminarView;

/**
 * Writes mails for organizers to look at, as they would be written to send them. What is not a fact yet is invented, and
 * nobody's links are shown: they would open the attendee's registration.
 */
@ApplicationScoped
public class Specimens {

    @Inject
    private Letterheads letterheads;

    @Inject
    private LetterWriter writer;

    @Inject
    private SeminarEditing seminars;

    @Inject
    private SeminarCatalog catalog;

    @Inject
    private Registrants registrants;

    public Letter ofThanks(long seminarId, String language) {
        return writer.fill(
                MailKind.THANKS, Invented.reader(Audience.SEATED, language, null), letterheads.ofSeminar(seminarId));
    }

    /** @param series slug of the one by which the organizer came */
    public Letter ofMessage(long seminarId, String series, Audience audience, OwnWords words, String language) {
        String bringing = audience == Audience.SUBSCRIBERS ? series : null;
        Letterhead head = letterheads.inNameOf(letterheads.ofSeminar(seminarId), bringing);
        return writer.fill(
                MailKind.MESSAGE,
                Invented.reader(audience, language, bringing),
                head.saying(new Written(audience, words)));
    }

    /**
     * A mail in words that are not saved yet.
     *
     * @param series its slug
     * @param number of the seminar that it tells of; null for an invented one
     * @param registration to whom it goes; null for an invented reader
     * @throws TemplateRefused when it would make no right mail
     * @throws NotFound when there is no such seminar, or registration for it
     */
    public Letter ofTemplate(
            String series, MailKind kind, String language, TemplateText text, Integer number, Long registration) {
        Own worded = Own.of(kind, language, MailTemplate.read(kind, language, text));
        if (Placeholder.isAboutNoSeries(kind)) {
            Recipient nobody = Invented.reader(kind, language, null);
            return writer.fill(kind, nobody, letterheads.ofNoSeries().worded(worded));
        }
        SeminarView seminar = number == null
                ? Invented.seminar(catalog.series(series).orElseThrow(() -> new NotFound("series " + series)), language)
                : seminars.seminar(series, number).orElseThrow(() -> new NotFound("seminar"));
        Recipient reader = Invented.reader(kind, language, series);
        Letterhead head = letterheads
                .inNameOf(letterheads.ofSeminar(seminar), series)
                .worded(worded)
                .joining(Invented.meeting())
                .saying(Invented.words(language));
        return writer.fill(
                kind,
                registration == null || number == null
                        ? reader
                        : Invented.as(registrant(seminar, registration), reader),
                head);
    }

    private RegistrantRow registrant(SeminarView seminar, long registration) {
        RegistrantSearch one =
                RegistrantSearch.of(seminar.id(), RegistrantFilter.ALL.among(Set.of(registration)), 0, 1);
        return registrants.list(one).stream().findFirst().orElseThrow(() -> new NotFound("registration"));
    }
}
