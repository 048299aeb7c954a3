package org.danwakai.page.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.danwakai.page.control.SeriesPageWriter;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.rights.boundary.SeriesRights;
import org.danwakai.rights.entity.NotAllowed;
import org.danwakai.rights.entity.Rank;
import org.danwakai.seminar.boundary.SeminarCatalog;
import org.danwakai.seminar.boundary.SeminarSearch;
import org.danwakai.seminar.boundary.SeminarView;
import org.danwakai.seminar.boundary.SeriesView;

/** Writes the published seminars of a series as the Markdown page that {@link PageImport} takes over. */
@Stateless
@RolesAllowed({"organizer", "admin"})
public class PageExport {

    @Inject
    private SeriesRights rights;

    @Inject
    private SeminarCatalog catalog;

    /**
     * The newest seminar first; those called off are left out.
     *
     * @throws NotFound when there is no such series
     * @throws NotAllowed when it is not the caller's
     */
    public String markdown(String slug) {
        rights.require(Rank.ORGANIZER, slug);
        SeriesView series = catalog.series(slug).orElseThrow(() -> new NotFound("series " + slug));
        SeriesPageWriter writer = new SeriesPageWriter(slug, series.zone(), catalog.pageNames());
        writer.introduce(series.introduction());
        List<SeminarView> seminars;
        int page = 0;
        do {
            seminars = catalog.seminars(new SeminarSearch(slug, null, null, page++, SeminarSearch.LARGEST))
                    .items();
            seminars.stream()
                    .filter(SeminarView::isPublished)
                    .forEach(seminar -> writer.add(PageImport.numbersOf(seminar), seminar.content()));
        } while (seminars.size() == SeminarSearch.LARGEST);
        return writer.markdown();
    }
}
