package org.danwakai.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.danwakai.meeting.boundary.Meetings;
import org.danwakai.platform.entity.DomainException;
import org.danwakai.platform.entity.InvalidInput;
import org.danwakai.registration.boundary.SeatQuotas;
import org.danwakai.rights.boundary.SeriesRights;
import org.danwakai.rights.entity.Rank;
import org.danwakai.seminar.boundary.SeminarCatalog;
import org.danwakai.seminar.boundary.SeminarEditing;
import org.danwakai.seminar.boundary.SeminarView;
import org.danwakai.seminar.boundary.SeriesView;
import org.omnifaces.util.Faces;

/** One seminar on the organizer's desk: typed, saved, published, called off. */
@Named("seminarEditor")
@ViewScoped
public class SeminarEditor implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Where the form asks for what the boundaries call otherwise. */
    private static final Map<String, String> INPUTS = Map.of(
            "number", "numbers.0.number",
            "startsAt", "startDate",
            "endsAt", "endTime",
            "opensAt", "opensDate",
            "closesAt", "closesDate",
            "url", "meetingUrl",
            "capacity", "onlineSeats");

    @Inject
    private SeminarEditing editing;

    @Inject
    private SeriesRights rights;

    @Inject
    private SeminarCatalog catalog;

    @Inject
    private Meetings meetings;

    @Inject
    private SeatQuotas quotas;

    @Inject
    private SeminarSaving saving;

    @Inject
    private ReaderLanguage language;

    @Inject
    private Notices notices;

    private String series;
    private Integer number;
    private ZoneId zone;
    private SeminarRow seminar;
    private SeminarDraftForm form;
    private boolean held;

    public void open() {
        Optional<SeriesView> home = catalog.series(series);
        if (home.isEmpty()) {
            Faces.responseSendError(HttpServletResponse.SC_NOT_FOUND, "series");
            return;
        }
        zone = home.get().zone();
        if (number == null) {
            form = SeminarDraftForm.blank(
                    home.get(), editing.nextNumber(series), offered(List.of()), language.getCode());
            return;
        }
        Optional<SeminarView> found = editing.seminar(series, number);
        if (found.isEmpty()) {
            Faces.responseSendError(HttpServletResponse.SC_NOT_FOUND, "seminar");
            return;
        }
        fill(found.get());
    }

    private void fill(SeminarView view) {
        seminar = SeminarRow.of(view, series, language.getCode());
        held = meetings.isHeldByProvider(view.id());
        form = SeminarDraftForm.of(
                view,
                quotas.of(view.id()),
                meetings.find(view.id()).orElse(null),
                offered(view.numbers()),
                language.getCode());
    }

    /** The series that the seminar can be a seminar of: the organizer's own, and those that it is one of already. */
    private List<SeriesView> offered(List<SeminarView.Number> numbers) {
        return catalog.series().stream()
                .filter(one -> rights.has(Rank.ORGANIZER, one.slug())
                        || numbers.stream().anyMatch(number -> number.series().equals(one.slug())))
                .toList();
    }

    /** @return where to go next; null to stay with what was typed */
    public String save() {
        try {
            SeminarDraft draft = form.draft(zone, series);
            if (seminar == null) {
                saving.plan(series, draft);
            } else {
                saving.revise(series, number, seminar.version(), draft);
            }
            notices.doneBeforeRedirect("editor.saved");
            return here(draft.numbers().get(series));
        } catch (InvalidInput invalid) {
            notices.problems("editor", invalid, INPUTS);
        } catch (DomainException refused) {
            notices.refused(refused);
        }
        return null;
    }

    public String publish() {
        return decide(() -> editing.publish(series, number), "editor.published");
    }

    public String cancel() {
        return decide(() -> editing.cancel(series, number), "editor.cancelled");
    }

    public String postpone() {
        return decide(() -> editing.postpone(series, number), "editor.postponed");
    }

    private String decide(Runnable decision, String done) {
        try {
            decision.run();
            notices.doneBeforeRedirect(done);
            return here(number);
        } catch (InvalidInput invalid) {
            notices.problems("editor", invalid, INPUTS);
        } catch (DomainException refused) {
            notices.refused(refused);
        }
        return null;
    }

    private String here(int newNumber) {
        return "seminar?series=" + series + "&number=" + newNumber + "&faces-redirect=true";
    }

    /** Whether a provider holds the meeting, so that it cannot be typed in. */
    public boolean isHeld() {
        return held;
    }

    public boolean isNew() {
        return seminar == null;
    }

    public String getSeries() {
        return series;
    }

    public void setSeries(String series) {
        this.series = series;
    }

    public Integer getNumber() {
        return number;
    }

    public void setNumber(Integer number) {
        this.number = number;
    }

    public ZoneId getZone() {
        return zone;
    }

    /** Null for a new one. */
    public SeminarRow getSeminar() {
        return seminar;
    }

    public SeminarDraftForm getForm() {
        return form;
    }
}
