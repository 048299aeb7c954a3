package org.danwakai.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.danwakai.seminar.boundary.SeminarCatalog;
import org.danwakai.seminar.boundary.SeriesView;
import org.danwakai.seminar.entity.LocalizedText;
import org.omnifaces.util.Faces;

/** The series that the page is about, as its address says, and those that one can switch to. */
@Named("currentSeries")
@RequestScoped
public class CurrentSeries {

    @Inject
    private SeminarCatalog catalog;

    @Inject
    private ReaderLanguage language;

    private List<SeriesView> all;

    public List<SeriesView> getAll() {
        if (all == null) {
            all = catalog.series();
        }
        return all;
    }

    /** Null on pages that are about no single series. */
    public SeriesView getView() {
        String slug = getSlug();
        return getAll().stream()
                .filter(series -> series.slug().equals(slug))
                .findFirst()
                .orElse(null);
    }

    /** Forms keep the query of their page, so that the address tells it on the way back as well. */
    public String getSlug() {
        return Faces.getRequestParameter("series");
    }

    public String getName() {
        SeriesView view = getView();
        return view == null ? null : name(view.name());
    }

    public String name(LocalizedText name) {
        return name.in(language.getCode());
    }
}
