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
 * @param series empty when they are about none
 * @param meeting how the reader gets in; empty but for the mail that tells it, the one thing that is not in common
 * @param templates that the series has in the place of the product's
 * @param written what an organizer writes; empty but for the mail that brings it
 */
record Letterhead(
        Optional<SeminarView> seminar,
        Optional<SeriesView> series,
        Optional<MeetingAccess> meeting,
        Own templates,
        Optional<Written> written) {

    static final Letterhead NONE = new Letterhead(Optional.empty(), Optional.empty(), Own.NONE);

    Letterhead(Optional<SeminarView> seminar, Optional<SeriesView> series, Own templates) {
        this(seminar, series, Optional.empty(), templates, Optional.empty());
    }

    /** For one reader. @param meeting null while there is no way in */
    Letterhead joining(MeetingAccess meeting) {
        return new Letterhead(seminar, series, Optional.ofNullable(meeting), templates, written);
    }

    /** @param written null when the message is gone */
    Letterhead saying(Written written) {
        return new Letterhead(seminar, series, meeting, templates, Optional.ofNullable(written));
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
