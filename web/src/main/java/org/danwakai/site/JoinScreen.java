package org.danwakai.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import org.danwakai.http.ReaderLanguage;
import org.danwakai.meeting.boundary.JoinView;
import org.danwakai.meeting.boundary.Joining;
import org.danwakai.meeting.entity.JoinState;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.platform.entity.Word;
import org.danwakai.registration.entity.RegistrationState;
import org.danwakai.seminar.boundary.SeminarCatalog;
import org.danwakai.seminar.boundary.SeminarView;

/** The way into a meeting for one person: how it stands, and once it is time, the button that leads in. */
@Named("join")
@RequestScoped
public class JoinScreen implements Screen {

    /** A page that waits longer than this is looked at again by its reader anyway. */
    private static final Duration LONGEST_WAIT = Duration.ofHours(6);

    @Inject
    private Joining joining;

    @Inject
    private SeminarCatalog catalog;

    @Inject
    private Clock clock;

    private JoinView view;
    private SeminarText seminar;
    private SeriesText series;
    private boolean hasty;

    @Override
    public void load(HttpServletRequest request) {
        String language = ReaderLanguage.of(request);
        view = joining.look(Route.of(request).token());
        SeminarView found = catalog.seminar(view.seminarId()).orElseThrow(() -> new NotFound("seminar"));
        String home = found.numbers().get(0).series();
        seminar = new SeminarText(found, language, home);
        series = catalog.series(home).map(one -> new SeriesText(one, language)).orElseThrow();
    }

    /** Says that the link was used too often just now. */
    void askForPatience() {
        hasty = true;
    }

    public boolean isHasty() {
        return hasty;
    }

    public JoinView getView() {
        return view;
    }

    /** {@code early}, {@code open}, {@code over} … */
    public String getState() {
        return Word.of(view.state());
    }

    public boolean isWaiting() {
        return view.registration() == RegistrationState.WAITING;
    }

    public String getOpens() {
        return seminar.getTimes().moment(view.opensAt());
    }

    public String getCloses() {
        return seminar.getTimes().moment(view.closesAt());
    }

    /** Seconds until the page is another one, for its script; null when that is far, or up to somebody. */
    public Long getSecondsLeft() {
        Duration left = Duration.between(clock.instant(), view.opensAt());
        return view.state() == JoinState.EARLY && left.compareTo(LONGEST_WAIT) < 0 ? left.toSeconds() + 1 : null;
    }

    public SeminarText getSeminar() {
        return seminar;
    }

    public SeriesText getSeries() {
        return series;
    }
}
