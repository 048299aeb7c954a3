package org.danwakai.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.danwakai.meeting.boundary.Meetings;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.registration.boundary.SeatQuotas;
import org.danwakai.seminar.boundary.SeminarEditing;

/**
 * Saves what the editor holds in one transaction: announcement, times, quotas and meeting belong to several features, but
 * whoever presses the button saves one thing, and nothing of it half.
 */
@RequestScoped
@Transactional
public class SeminarSaving {

    @Inject
    private SeminarEditing editing;

    @Inject
    private SeatQuotas quotas;

    @Inject
    private Meetings meetings;

    public void plan(String series, SeminarDraft draft) {
        long id = editing.plan(draft.numbers(), draft.content());
        complete(series, draft.numbers().get(series), id, draft);
    }

    /** @param version of the seminar that the editor was filled from */
    public void revise(String series, int number, long version, SeminarDraft draft) {
        long id = editing.seminar(series, number)
                .orElseThrow(() -> new NotFound("seminar " + series + "/" + number))
                .id();
        editing.revise(series, number, draft.content(), version);
        complete(series, number, id, draft);
        editing.renumber(series, number, draft.numbers());
    }

    private void complete(String series, int number, long id, SeminarDraft draft) {
        editing.openForRegistration(series, number, draft.opensAt(), draft.closesAt());
        quotas.set(id, draft.quotas());
        meetings.set(id, draft.meeting());
    }
}
