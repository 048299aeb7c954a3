package org.danwakai.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.danwakai.http.ReaderLanguage;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.seminar.boundary.SeminarCatalog;
import org.danwakai.seminar.boundary.SeminarView;

/** The registration form of a seminar; of the series' next that is open when none is named. */
@Named("register")
@RequestScoped
public class RegisterScreen extends FormScreen {

    private static final int MOST_COMING = 20;

    @Inject
    private SeminarCatalog catalog;

    private SeriesText series;
    private SeminarText seminar;
    private boolean asked;

    public RegisterScreen() {
        super(
                "pool",
                "fallBack",
                "name",
                "kana",
                "romaji",
                "institution",
                "email",
                "anyway",
                "whyNot",
                "language",
                "subscription");
    }

    @Override
    public void load(HttpServletRequest request) {
        String slug = Route.of(request).series();
        String language = ReaderLanguage.of(request);
        series = catalog.series(slug)
                .map(found -> new SeriesText(found, language))
                .orElseThrow(() -> new NotFound("series"));
        Integer number = SiteRequest.number(request, "number");
        SeminarView found = number == null
                ? nextOpen(slug)
                : catalog.seminar(slug, number).orElseThrow(() -> new NotFound("seminar"));
        seminar = found == null ? null : new SeminarText(found, language, slug);
        asked = SiteRequest.parameter(request, "asked") != null;
        begin("language", language);
    }

    private SeminarView nextOpen(String slug) {
        List<SeminarView> coming = catalog.coming(slug, MOST_COMING);
        return coming.stream().filter(SeminarView::isOpen).findFirst().orElseGet(() -> coming.stream()
                .findFirst()
                .orElse(null));
    }

    public SeriesText getSeries() {
        return series;
    }

    /** Null when none is coming. */
    public SeminarText getSeminar() {
        return seminar;
    }

    public boolean isAsked() {
        return asked;
    }
}
