package org.danwakai.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.Optional;
import org.danwakai.platform.entity.DomainException;
import org.danwakai.registration.boundary.SeatQuotas;
import org.danwakai.seminar.boundary.SeminarEditing;
import org.danwakai.seminar.boundary.SeminarView;
import org.danwakai.seminar.boundary.SeriesView;
import org.omnifaces.util.Faces;

/** One seminar on the organizer's desk. What is typed is kept for its author until {@link SeminarDecisions} saves it. */
@Named("seminarEditor")
@ViewScoped
public class SeminarEditor implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private SeminarEditing editing;

    @Inject
    private CurrentSeries current;

    @Inject
    private OfferedSeries offered;

    @Inject
    private SeatQuotas quotas;

    @Inject
    private DraftKeeping keeping;

    @Inject
    private NextSeminar next;

    @Inject
    private ReaderLanguage language;

    @Inject
    private Notices notices;

    private final EditorAddress address = new EditorAddress();
    private ZoneId zone;
    private SeminarRow seminar;
    private EditedSeminar edited;
    private boolean stale;

    public void open() {
        Optional<SeriesView> home = current.find(address.getSeries());
        Optional<SeminarView> found = home.isPresent() && !address.isNew() ? find() : Optional.empty();
        if (home.isEmpty() || !address.isNew() && found.isEmpty()) {
            Faces.responseSendError(HttpServletResponse.SC_NOT_FOUND, "seminar");
            return;
        }
        zone = home.get().zone();
        edited = new EditedSeminar(
                found.map(this::fill).orElseGet(() -> next.form(home.get(), address.getLike(), address.day())));
        if (!address.isTold() && keeping.goOn(address, edited) && !address.isNew()) {
            catchUp();
        }
    }

    private Optional<SeminarView> find() {
        return editing.seminar(address.getSeries(), address.getNumber());
    }

    private SeminarDraftForm fill(SeminarView view) {
        seminar = SeminarRow.of(view, address.getSeries(), language.getCode());
        return SeminarDraftForm.of(view, quotas.of(view.id()), offered.of(view.numbers()), language.getCode());
    }

    /** Keeps what is typed, and looks whether somebody else has saved. */
    public void keep() {
        edited.step();
        try {
            keeping.keep(address, edited);
            stale = !address.isNew()
                    && !find().filter(now -> now.version() == seminar.version()).isPresent();
        } catch (DomainException refused) {
            notices.refused(refused);
        }
    }

    /**
     * Brings in what others saved since the form was filled.
     *
     * @return whether there was anything
     */
    public boolean catchUp() {
        Optional<SeminarView> now = find().filter(view -> view.id() == seminar.id());
        if (now.isEmpty()) {
            notices.refused("refused.not-found");
            return true;
        }
        stale = false;
        return edited.bringIn(fill(now.get()).typed().toString());
    }

    public void moveTalk() {
        int from = Integer.parseInt(Faces.getRequestParameter("from"));
        int to = Integer.parseInt(Faces.getRequestParameter("to"));
        edited.getForm().getContent().getTalks().move(from, to);
    }

    public EditorAddress getAddress() {
        return address;
    }

    public ZoneId getZone() {
        return zone;
    }

    /** As it is stored; null for a new one. */
    public SeminarRow getSeminar() {
        return seminar;
    }

    public EditedSeminar getEdited() {
        return edited;
    }

    public DraftKeeping getKeeping() {
        return keeping;
    }

    /** Whether somebody else has saved since. */
    public boolean isStale() {
        return stale;
    }
}
