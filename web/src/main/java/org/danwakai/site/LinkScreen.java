package org.danwakai.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.danwakai.http.ReaderLanguage;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.platform.entity.Word;
import org.danwakai.registration.boundary.RegistrationStatus;
import org.danwakai.registration.boundary.Registrations;
import org.danwakai.registration.entity.LinkPurpose;
import org.danwakai.seminar.boundary.SeminarCatalog;
import org.danwakai.seminar.boundary.SeminarView;

/** What a link in a mail about a seminar is about, and the buttons that do it; it does nothing by itself. */
@Named("mailed")
@RequestScoped
public class LinkScreen implements Screen {

    @Inject
    private Registrations registrations;

    @Inject
    private SeminarCatalog catalog;

    private RegistrationStatus status;
    private SeminarText seminar;
    private SeriesText series;
    private String refusal;
    private boolean placed;

    @Override
    public void load(HttpServletRequest request) {
        Route route = Route.of(request);
        String language = ReaderLanguage.of(request);
        LinkPurpose purpose = route.view() == Route.View.CONFIRM ? LinkPurpose.CONFIRM : LinkPurpose.CANCEL;
        status = registrations.look(purpose, route.token());
        placed = SiteRequest.parameter(request, "placed") != null;
        SeminarView found = catalog.seminar(status.seminarId()).orElseThrow(() -> new NotFound("seminar"));
        String home = found.numbers().get(0).series();
        seminar = new SeminarText(found, language, home);
        series = catalog.series(home).map(one -> new SeriesText(one, language)).orElseThrow();
    }

    /** Shows that what the button does was refused. @param code of the refusal */
    void refuse(String code) {
        refusal = code;
    }

    public RegistrationStatus getStatus() {
        return status;
    }

    /** {@code awaiting-proof}, {@code seated}, {@code waiting}, {@code cancelled}. */
    public String getState() {
        return Word.of(status.state());
    }

    /** {@code online} or {@code room}. */
    public String getPool() {
        return Word.of(status.pool());
    }

    /** How many wait for a seat in the same way to attend. */
    public int getLine() {
        return seminar.getView().seats().stream()
                .filter(pool -> pool.pool().equals(getPool()))
                .mapToInt(SeminarView.Seats::waiting)
                .sum();
    }

    /** Other ways to attend that have a seat left, for somebody who has a place. */
    public List<SeminarView.Seats> getOtherPools() {
        return seminar.getView().seats().stream()
                .filter(pool -> !pool.pool().equals(getPool()) && pool.left() > 0 && pool.waiting() == 0)
                .toList();
    }

    /** Whether the reader comes from taking this place. */
    public boolean isPlaced() {
        return placed;
    }

    public SeminarText getSeminar() {
        return seminar;
    }

    public SeriesText getSeries() {
        return series;
    }

    /** Code of why it can't be done; null when nothing was refused. */
    public String getRefusal() {
        return refusal;
    }
}
