package org.danwakai.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.danwakai.http.ReaderLanguage;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.seminar.boundary.SeminarCatalog;

/** The form by which somebody subscribes to a series. */
@Named("subscribe")
@RequestScoped
public class SubscribeScreen extends FormScreen {

    @Inject
    private SeminarCatalog catalog;

    private SeriesText series;
    private boolean asked;

    public SubscribeScreen() {
        super("wish", "name", "institution", "email", "anyway", "whyNot", "language");
    }

    @Override
    public void load(HttpServletRequest request) {
        String language = ReaderLanguage.of(request);
        series = catalog.series(Route.of(request).series())
                .map(found -> new SeriesText(found, language))
                .orElseThrow(() -> new NotFound("series"));
        asked = SiteRequest.parameter(request, "asked") != null;
        begin("language", language);
    }

    public SeriesText getSeries() {
        return series;
    }

    public boolean isAsked() {
        return asked;
    }
}
