package org.danwakai.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** The form by which somebody subscribes to a series. */
@Named("subscribe")
@RequestScoped
public class SubscribeScreen extends FormScreen {

    @Inject
    private ReadersCatalog catalog;

    private SeriesText series;
    private boolean asked;

    public SubscribeScreen() {
        super("wish", "name", "institution", "email", "anyway", "whyNot", "language");
    }

    @Override
    public void load(HttpServletRequest request) {
        String language = catalog.language();
        series = catalog.series();
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
