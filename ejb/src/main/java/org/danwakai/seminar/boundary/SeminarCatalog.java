package org.danwakai.seminar.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.seminar.control.SeminarDocuments;
import org.danwakai.seminar.control.SeminarTermsReader;
import org.danwakai.seminar.control.SeriesReader;

/** What everybody may read: the series and their published seminars. */
@Stateless
@PermitAll
public class SeminarCatalog {

    @Inject
    private SeminarDocuments documents;

    @Inject
    private SeriesReader seriesReader;

    @Inject
    private SeminarTermsReader termsReader;

    public List<SeriesView> series() {
        return seriesReader.all();
    }

    public Optional<SeriesView> series(String slug) {
        return seriesReader.view(slug);
    }

    /** By how addresses call it. @throws NotFound when there is no such series */
    public long key(String series) {
        return seriesReader
                .find(series)
                .orElseThrow(() -> new NotFound("series " + series))
                .id();
    }

    /** How addresses call a series, by its key. */
    public String slug(long series) {
        return seriesReader.slug(series);
    }

    public Optional<SeminarView> seminar(String series, int number) {
        return documents.find(series, number, false);
    }

    /** The published seminars before and after that number in the series, the lower number first. */
    public List<SeminarView> neighbours(String series, int number) {
        return documents.neighbours(series, number);
    }

    /**
     * Published seminars in which somebody of these names speaks, the newest first, whatever series they are in.
     *
     * @param names in any width and case, and however they are spaced
     * @param except the key of a seminar to leave out
     */
    public List<SeminarView> bySpeakers(Collection<String> names, long except, int limit) {
        return names.isEmpty() ? List.of() : documents.bySpeakers(names, except, limit);
    }

    /** By its key, drafts included: for features that already hold something of the seminar. */
    public Optional<SeminarView> seminar(long id) {
        return documents.find(id);
    }

    /** The keys of those of these seminars that everybody may know of. */
    public Map<SeminarNumber, Long> published(Collection<SeminarNumber> numbers) {
        return termsReader.published(numbers);
    }

    /** What claims of seats need of these seminars, by their keys; drafts included. */
    public Map<Long, SeminarTerms> terms(Collection<Long> ids) {
        return termsReader.of(ids);
    }

    /** Keys of the seminars whose home is this series and that have not begun, drafts included. */
    public Set<Long> toCome(long series) {
        return termsReader.toCome(series);
    }

    /** By their keys, drafts included, in one query: for features that already hold something of each seminar. */
    public Map<Long, SeminarView> seminars(Collection<Long> ids) {
        return documents.find(ids).stream().collect(Collectors.toMap(SeminarView::id, Function.identity()));
    }

    /** @throws NotFound when there is no such series */
    public SeminarPage seminars(SeminarSearch search) {
        requireSeries(search.series());
        return documents.search(search, false);
    }

    /** Published seminars that are not over, the next one first. */
    public List<SeminarView> coming(String series, int limit) {
        return documents.coming(series, limit);
    }

    /** The same of all series. */
    public List<SeminarView> coming(int limit) {
        return documents.coming(limit);
    }

    /** Published seminars of the series that are over, the latest first; of those with its highest numbers. */
    public List<SeminarView> latest(String series, int limit) {
        return documents.latest(series, limit);
    }

    /** Published seminars with the series' highest numbers, whether they are over or not, the latest first. */
    public List<SeminarView> newest(String series, int limit) {
        return documents.newest(series, limit);
    }

    /** Published seminars of all series that are over, the latest first. */
    public List<SeminarView> latest(int limit) {
        return documents.latest(limit);
    }

    /** What a Markdown page calls each series first, by their slugs; one that is called nothing is left out. */
    public Map<String, String> pageNames() {
        return series().stream()
                .filter(one -> !one.introduction().pageNames().isEmpty())
                .collect(Collectors.toMap(
                        SeriesView::slug, one -> one.introduction().pageNames().get(0)));
    }

    private void requireSeries(String slug) {
        if (seriesReader.find(slug).isEmpty()) {
            throw new NotFound("series " + slug);
        }
    }
}
