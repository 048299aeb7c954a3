package org.danwakai.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.registration.boundary.SeatQuotas;
import org.danwakai.seminar.boundary.KeptDrafts;
import org.danwakai.seminar.boundary.SeminarEditing;

/**
 * Saves what the editor holds, and decides about it, in one transaction: announcement, times and quotas belong to several
 * features, but whoever presses the button does one thing, and nothing of it half.
 */
@RequestScoped
@Transactional
public class SeminarSaving {

    @Inject
    private SeminarEditing editing;

    @Inject
    private SeatQuotas quotas;

    @Inject
    private KeptDrafts drafts;

    /**
     * @param number null for a new one
     * @param version of the seminar that the editor was filled from; null for a new one
     * @param draft what is typed; null for a deed that saves nothing
     * @return the number that the seminar has then
     */
    public int carryOut(Deed deed, String series, Integer number, Long version, SeminarDraft draft) {
        if (draft == null) {
            decide(deed, series, number);
            return number;
        }
        if (number == null) {
            plan(series, draft);
        } else {
            revise(series, number, version, draft);
        }
        int after = draft.numbers().get(series);
        decide(deed, series, after);
        return after;
    }

    private void plan(String series, SeminarDraft draft) {
        long id = editing.plan(draft.numbers(), draft.content());
        complete(series, draft.numbers().get(series), id, draft);
        drafts.drop(series, null);
    }

    private void revise(String series, int number, long version, SeminarDraft draft) {
        long id = editing.seminar(series, number)
                .orElseThrow(() -> new NotFound("seminar " + series + "/" + number))
                .id();
        editing.revise(series, number, draft.content(), version);
        complete(series, number, id, draft);
        drafts.drop(series, number);
        editing.renumber(series, number, draft.numbers());
    }

    private void complete(String series, int number, long id, SeminarDraft draft) {
        editing.openForRegistration(series, number, draft.opensAt(), draft.closesAt());
        quotas.set(id, draft.quotas());
    }

    private void decide(Deed deed, String series, int number) {
        switch (deed) {
            case PUBLISH -> editing.publish(series, number);
            case POSTPONE -> editing.postpone(series, number);
            case CANCEL -> editing.cancel(series, number);
            case WITHDRAW -> editing.withdraw(series, number);
            case SAVE -> {}
        }
    }
}
