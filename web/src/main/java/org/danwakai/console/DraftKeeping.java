package org.danwakai.console;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.danwakai.seminar.boundary.KeptDraft;
import org.danwakai.seminar.boundary.KeptDrafts;

/** Keeps what is typed into the editor of a seminar, until it is saved. */
@Dependent
public class DraftKeeping implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private KeptDrafts drafts;

    private Instant keptAt;
    private boolean closed;

    /** @return whether there was anything to go on with */
    boolean goOn(EditorAddress address, EditedSeminar edited) {
        Optional<KeptDraft> kept = drafts.mine(address.getSeries(), address.getNumber());
        kept.ifPresent(draft -> {
            edited.goOnWith(draft.typed(), draft.basis());
            keptAt = draft.keptAt();
        });
        return kept.isPresent();
    }

    void keep(EditorAddress address, EditedSeminar edited) {
        if (closed) {
            return;
        }
        if (edited.isUntouched()) {
            drafts.drop(address.getSeries(), address.getNumber());
            keptAt = null;
        } else {
            keptAt = drafts.keep(address.getSeries(), address.getNumber(), edited.typed(), edited.basis());
        }
    }

    /** It is saved: what the browser still sends of it is nothing new. */
    void close() {
        closed = true;
    }

    /** When it was kept; null while there is nothing that is not saved. */
    public Instant getKeptAt() {
        return keptAt;
    }
}
