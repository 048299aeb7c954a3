package org.danwakai.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.danwakai.http.ReaderLanguage;
import org.danwakai.look.boundary.SeriesLooks;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.seminar.boundary.SeminarCatalog;

/** The picture that other sites show where somebody shares the address of a seminar. */
@RequestScoped
public class SharedPicture implements Document {

    @Inject
    private SeminarCatalog catalog;

    @Inject
    private SeriesLooks looks;

    @Inject
    private DrawnPosters posters;

    @Override
    public byte[] make(HttpServletRequest request) {
        Route route = Route.of(request);
        SeminarText seminar = catalog.seminar(route.series(), route.number())
                .map(found -> new SeminarText(found, ReaderLanguage.of(request), route.series()))
                .orElseThrow(() -> new NotFound("seminar"));
        return posters.of(Poster.of(seminar, looks.of(route.series()).accent()));
    }
}
