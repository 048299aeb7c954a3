package org.danwakai.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.danwakai.archive.boundary.ArchivePage;
import org.danwakai.archive.boundary.ArchiveSearch;
import org.danwakai.archive.boundary.Facet;
import org.danwakai.http.ReaderLanguage;
import org.danwakai.seminar.boundary.SeminarView;

/** All seminars of a series, or of all series, and the search in them. */
@Named("archive")
@RequestScoped
public class ArchiveScreen implements Screen {

    private static final int PAGE_SIZE = 40;

    /** The best come first, and nobody looks for theirs among so many. */
    private static final int SEARCH_PAGE_SIZE = 20;

    @Inject
    private ArchiveSearch archive;

    @Inject
    private Texts texts;

    private ArchiveAddress address;
    private ArchivePage page;
    private SeriesText series;
    private boolean cut;
    private final Map<Facet, FacetText> facets = new EnumMap<>(Facet.class);
    private final List<Group> groups = new ArrayList<>();

    /** @param year that heads its seminars; null for the best of a search, whatever their years */
    public record Group(String year, List<FoundSeminar> seminars) {}

    @Override
    public void load(HttpServletRequest request) {
        String language = ReaderLanguage.of(request);
        address = ArchiveAddress.of(request);
        String asked = request.getParameter("q");
        cut = asked != null && asked.strip().length() > SiteRequest.LONGEST_PARAMETER;
        page = archive.find(address.wish(size()));
        series = page.series() == null ? null : new SeriesText(page.series(), language);
        page.choices()
                .forEach(
                        (facet, choices) -> facets.put(facet, new FacetText(facet, choices, address, texts, language)));
        for (SeminarView seminar : page.seminars()) {
            String slug = series == null ? seminar.numbers().get(0).series() : series.getSlug();
            add(new FoundSeminar(new SeminarText(seminar, language, slug), page.words()));
        }
    }

    private void add(FoundSeminar found) {
        SeminarText seminar = found.getSeminar();
        String year = isRanked()
                ? null
                : seminar.getTimes().year(seminar.getView().content().startsAt());
        Group last = groups.isEmpty() ? null : groups.get(groups.size() - 1);
        if (last == null || year != null && !year.equals(last.year())) {
            last = new Group(year, new ArrayList<>());
            groups.add(last);
        }
        last.seminars().add(found);
    }

    /** Null for all of them. */
    public SeriesText getSeries() {
        return series;
    }

    /** Where the search leads. */
    public String getPlace() {
        return address.place();
    }

    /** Whether it is a list that few others will ask for. */
    public boolean isApart() {
        return address.text() != null
                || getChosen().stream().anyMatch(facet -> facet != getYears() && !facet.isSeries());
    }

    /** Whether not all that is listed was looked through for names. */
    public boolean isSampled() {
        return page.total() > ArchivePage.MOST_FOUND;
    }

    /** Null for no search. */
    public String getQuery() {
        return address.text();
    }

    /** Whether more was typed than is searched for. */
    public boolean isCut() {
        return cut;
    }

    /** Whether what was typed holds no word. */
    public boolean isWordless() {
        return page.words() != null && page.words().isEmpty();
    }

    /** Whether the best come first, and not the newest. */
    public boolean isRanked() {
        return address.text() != null && !address.newest();
    }

    public String getOtherOrderPath() {
        return address.inOrder(!address.newest()).path();
    }

    public FacetText getYears() {
        return facets.get(Facet.YEAR);
    }

    /** Those beside the years. */
    public List<FacetText> getFacets() {
        return facets.values().stream()
                .filter(facet -> facet != getYears())
                .filter(FacetText::isOffered)
                .toList();
    }

    /** What the list is narrowed down by. */
    public List<FacetText> getChosen() {
        return facets.values().stream()
                .filter(facet -> facet.getChosen() != null)
                .toList();
    }

    public String getAllPath() {
        return new ArchiveAddress(address.text(), Map.of(), false, 1).path();
    }

    public String getWithoutSearch() {
        return new ArchiveAddress(null, address.chosen(), false, 1).path();
    }

    public List<Group> getGroups() {
        return groups;
    }

    public ArchivePage getPage() {
        return page;
    }

    public long getPages() {
        return Math.max(1, (page.total() + size() - 1) / size());
    }

    private int size() {
        return address.text() == null ? PAGE_SIZE : SEARCH_PAGE_SIZE;
    }

    /** Address of another page of the same list; null beyond its ends. */
    public String pagePath(int step) {
        int other = page.page() + 1 + step;
        return other < 1 || other > getPages() ? null : address.onPage(other).path();
    }
}
