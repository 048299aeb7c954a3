package org.danwakai.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** The registration form of a seminar; of the series' next that is open when none is named. */
@Named("register")
@RequestScoped
public class RegisterScreen extends FormScreen {

    private static final int MOST_COMING = 20;

    @Inject
    private ReadersCatalog catalog;

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
        series = catalog.series();
        Integer number = SiteRequest.number(request, "number");
        seminar = number == null ? nextOpen() : catalog.seminar(number);
        asked = SiteRequest.parameter(request, "asked") != null;
        begin("language", catalog.language());
    }

    private SeminarText nextOpen() {
        List<SeminarText> coming = catalog.coming(MOST_COMING);
        return coming.stream().filter(SeminarText::isOpen).findFirst().orElseGet(() -> coming.stream()
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
