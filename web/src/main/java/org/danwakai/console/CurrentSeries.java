package org.danwakai.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.danwakai.rights.boundary.SeriesRights;
import org.danwakai.rights.entity.Rank;
import org.danwakai.seminar.boundary.SeminarCatalog;
import org.danwakai.seminar.boundary.SeriesView;
import org.danwakai.seminar.entity.LocalizedText;
import org.omnifaces.util.Faces;

/** The series that the page is about, as its address says, and those in which the reader may do anything. */
@Named("currentSeries")
@RequestScoped
public class CurrentSeries {

    @Inject
    private SeminarCatalog catalog;

    @Inject
    private ReaderLanguage language;

    @Inject
    private SeriesRights rights;

    private List<SeriesView> everyones;

    /** All that there are, read once for the page. */
    List<SeriesView> everyones() {
        if (everyones == null) {
            everyones = catalog.series();
        }
        return everyones;
    }

    /** Whether or not the reader may do anything in it. */
    Optional<SeriesView> find(String slug) {
        return everyones().stream().filter(series -> series.slug().equals(slug)).findFirst();
    }

    /** @param slug of a series that there is */
    ZoneId zone(String slug) {
        return find(slug).orElseThrow().zone();
    }

    public List<SeriesView> getAll() {
        Set<String> mine = rights.all().keySet();
        return everyones().stream()
                .filter(series -> mine.contains(series.slug()))
                .toList();
    }

    /** Whether the reader may do what organizers do in the series of the page. */
    public boolean isOrganizer() {
        return rights.has(Rank.ORGANIZER, getSlug());
    }

    /** Whether the reader may give rights in the series of the page. */
    public boolean isOwner() {
        return rights.has(Rank.OWNER, getSlug());
    }

    /** Whether every organizer may do as much in it, since nobody owns it yet. */
    public boolean isOpen() {
        SeriesRights.Mine mine = rights.all().get(getSlug());
        return mine != null && mine.open();
    }

    /** Null on pages that are about no single series, or none in which the reader may do anything. */
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
        return find(getSlug()).map(series -> name(series.name())).orElse(null);
    }

    public String name(LocalizedText name) {
        return name.in(language.getCode());
    }
}
