package org.danwakai.mail.control;

import java.util.Optional;
import org.danwakai.mail.control.TemplateShelf.Own;
import org.danwakai.meeting.entity.MeetingAccess;
import org.danwakai.seminar.boundary.SeminarView;
import org.danwakai.seminar.boundary.SeriesView;
import org.danwakai.seminar.entity.Phase;

/**
 * What the mails about one seminar, or one series, have in common; read once for a batch.
 *
 * @param seminar empty when they are about none
 * @param host the series that the seminar is at home in, by whose pattern names are worn in the meeting; without a
 *     seminar the same as the next
 * @param series in whose name they come; empty when they are about none
 * @param meeting how the reader gets in; empty but for the mail that tells it, the one thing that is not in common
 * @param templates that the series has in the place of the product's
 * @param written what an organizer writes; empty but for the mail that brings it
 */
record Letterhead(
        Optional<SeminarView> seminar,
        Optional<SeriesView> host,
        Optional<SeriesView> series,
        Optional<MeetingAccess> meeting,
        Own templates,
        Optional<Written> written) {

    static final Letterhead NONE = new Letterhead(Optional.empty(), Optional.empty(), Own.NONE);

    Letterhead(Optional<SeminarView> seminar, Optional<SeriesView> series, Own templates) {
        this(seminar, series, series, Optional.empty(), templates, Optional.empty());
    }

    /** The same in the name of another series of the seminar. @param own templates that this one has */
    Letterhead inNameOf(SeriesView guest, Own own) {
        return new Letterhead(seminar, host, Optional.of(guest), meeting, own, written);
    }

    /** In these words. */
    Letterhead worded(Own own) {
        return new Letterhead(seminar, host, series, meeting, own, written);
    }

    /** Whether it is right for who is written to by that series, or cannot be better. @param slug null for any */
    boolean isFor(String slug) {
        return series.filter(one -> one.slug().equals(slug)).isPresent()
                || seminar.stream().flatMap(one -> one.numbers().stream()).noneMatch(number -> number.series()
                        .equals(slug));
    }

    /** For one reader. @param meeting null while there is no way in */
    Letterhead joining(MeetingAccess meeting) {
        return new Letterhead(seminar, host, series, Optional.ofNullable(meeting), templates, written);
    }

    /** @param written null when the message is gone */
    Letterhead saying(Written written) {
        return new Letterhead(seminar, host, series, meeting, templates, Optional.ofNullable(written));
    }

    /** Who the mails come from. */
    String sender(String language) {
        return series.map(one -> one.name().in(language)).orElse("en".equals(language) ? "Danwakai" : "談話会");
    }

    boolean isOver() {
        return seminar.filter(view -> view.phase() == Phase.OVER).isPresent();
    }

    /** Now or later. */
    boolean isToRegisterFor() {
        return isPublished()
                && seminar.filter(view -> view.phase() == Phase.ANNOUNCED || view.phase() == Phase.OPEN)
                        .isPresent();
    }

    boolean isComing() {
        return isPublished()
                && seminar.filter(view -> view.phase() != Phase.LIVE && view.phase() != Phase.OVER)
                        .isPresent();
    }

    boolean isPublished() {
        return seminar.filter(SeminarView::isPublished).isPresent();
    }
}
