package org.danwakai.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.danwakai.http.ReaderLanguage;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.seminar.boundary.SeminarCatalog;
import org.danwakai.seminar.boundary.SeminarIndex;
import org.danwakai.seminar.boundary.SeminarView;

/**
 * The catalogue for whoever opens the address of a series or of a seminar: in the reader's language, seminars as the series
 * of the address numbers them. Where the address names none that there is, it is a {@link NotFound}.
 */
@RequestScoped
public class ReadersCatalog {

    @Inject
    private SeminarCatalog catalog;

    @Inject
    private SeminarIndex index;

    @Inject
    private HttpServletRequest request;

    public String language() {
        return ReaderLanguage.of(request);
    }

    public SeriesText series() {
        return catalog.series(slug())
                .map(found -> new SeriesText(found, language()))
                .orElseThrow(() -> new NotFound("series"));
    }

    /** That of the address. */
    public SeminarText seminar() {
        return seminar(Route.of(request).number());
    }

    public SeminarText seminar(int number) {
        return catalog.seminar(slug(), number).map(this::text).orElseThrow(() -> new NotFound("seminar"));
    }

    /** The published seminars before and after that of the address, the lower number first. */
    public List<SeminarText> neighbours() {
        return texts(catalog.neighbours(slug(), Route.of(request).number()));
    }

    /** Published seminars of any series in which somebody of these names speaks, the newest first. */
    public List<SeminarText> bySpeakers(Collection<String> names, SeminarText except, int limit) {
        return texts(catalog.bySpeakers(names, except.getView().id(), limit));
    }

    /** Published seminars that are not over, the next one first. */
    public List<SeminarText> coming(int limit) {
        return texts(catalog.coming(slug(), limit));
    }

    /** Published seminars that are over, the latest first. */
    public List<SeminarText> latest(int limit) {
        return texts(catalog.latest(slug(), limit));
    }

    /** Those of both kinds with the highest numbers, the latest first. */
    public List<SeminarText> newest(int limit) {
        return texts(catalog.newest(slug(), limit));
    }

    /** When what is announced of each of them last changed, by their keys. */
    public Map<Long, Instant> changedAt(List<SeminarText> seminars) {
        return index.changedAt(
                seminars.stream().map(seminar -> seminar.getView().id()).toList());
    }

    private String slug() {
        return Route.of(request).series();
    }

    private List<SeminarText> texts(List<SeminarView> found) {
        return found.stream().map(this::text).toList();
    }

    /** Seen from this series where it is in it, else from its own. */
    private SeminarText text(SeminarView found) {
        return new SeminarText(found, language(), slug());
    }
}
