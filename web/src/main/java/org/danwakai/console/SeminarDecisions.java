package org.danwakai.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.danwakai.platform.entity.ChangedMeanwhile;
import org.danwakai.platform.entity.DomainException;
import org.danwakai.platform.entity.InvalidInput;
import org.danwakai.platform.entity.Word;
import org.danwakai.seminar.entity.Decision;

/** Decides about the seminar in the editor: first it is shown to whom mails would go and what they say, then it is done. */
@Named("seminarDecisions")
@ViewScoped
public class SeminarDecisions implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Where the form asks for what the boundaries call otherwise. */
    private static final Map<String, String> INPUTS = Map.of(
            "number", "numbers.0.number",
            "startsAt", "startDate",
            "endsAt", "endTime",
            "opensAt", "opensDate",
            "closesAt", "closesDate",
            "capacity", "onlineSeats",
            "talks", "addTalk");

    @Inject
    private SeminarEditor editor;

    @Inject
    private SeminarSaving saving;

    @Inject
    private Rehearsal rehearsal;

    @Inject
    private ReaderLanguage language;

    @Inject
    private Notices notices;

    private Deed asked;
    private List<ForeseenMail> mails = List.of();
    private String left;

    /**
     * Saves what is typed, unless people would be mailed by it: that is shown before.
     *
     * @return where to go next; null to stay
     */
    public String save() {
        return attempt(Deed.SAVE, false);
    }

    /** Shows what the deed would do. @param deed as its word */
    public void ask(String deed) {
        attempt(Word.parse(Deed.class, deed), false);
    }

    /** Does what was shown, once. @return where to go next; null to stay */
    public String confirm() {
        return asked == null ? left : attempt(asked, true);
    }

    public void back() {
        asked = null;
    }

    private String attempt(Deed deed, boolean confirmed) {
        if (left != null) {
            return left;
        }
        asked = null;
        try {
            SeminarDraft draft = deed.saves() ? draft() : null;
            if (deed.saves() && !isNew() && editor.catchUp()) {
                notices.refused("editor.meanwhile");
                return null;
            }
            if (!confirmed && isToBeShown(deed)) {
                mails = rehearsal.mails(
                        address().getSeries(), address().getNumber(), () -> perform(deed, draft), language.getCode());
                if (deed != Deed.SAVE || !mails.isEmpty()) {
                    asked = deed;
                    // nothing is kept while it is shown, and what saves nothing must lose nothing either
                    editor.keep();
                    return null;
                }
            }
            int number = perform(deed, draft);
            editor.getKeeping().close();
            notices.doneBeforeRedirect("deed." + Word.of(deed) + ".done");
            left = "seminar?series=" + address().getSeries() + "&number=" + number + "&faces-redirect=true";
            return left;
        } catch (InvalidInput invalid) {
            notices.problems("editor", invalid, INPUTS);
        } catch (ChangedMeanwhile meanwhile) {
            editor.catchUp();
            notices.refused("editor.meanwhile");
        } catch (DomainException refused) {
            notices.refused(refused);
        }
        return null;
    }

    /** Drafts are nothing to anybody yet. */
    private boolean isToBeShown(Deed deed) {
        return deed != Deed.SAVE
                || !isNew()
                        && !Word.of(Decision.DRAFT).equals(editor.getSeminar().decision());
    }

    private int perform(Deed deed, SeminarDraft draft) {
        Long version = isNew() ? null : Long.valueOf(editor.getSeminar().version());
        return saving.carryOut(deed, address().getSeries(), address().getNumber(), version, draft);
    }

    private SeminarDraft draft() {
        return editor.getEdited().getForm().draft(editor.getZone(), address().getSeries());
    }

    private boolean isNew() {
        return address().isNew();
    }

    private EditorAddress address() {
        return editor.getAddress();
    }

    /** What is shown before it is done, as its word; null for nothing. */
    public String getAsked() {
        return Word.of(asked);
    }

    public List<ForeseenMail> getMails() {
        return mails;
    }

    /** How many mails would go out. */
    public long getCount() {
        return mails.stream().mapToLong(ForeseenMail::count).sum();
    }
}
