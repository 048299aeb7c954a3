package org.danwakai.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.danwakai.look.boundary.SeriesLooks;
import org.danwakai.look.entity.Accent;

/** The picture that other sites show where somebody shares the address of a seminar. */
@RequestScoped
public class SharedPicture implements Document {

    @Inject
    private ReadersCatalog catalog;

    @Inject
    private SeriesLooks looks;

    @Inject
    private DrawnPosters posters;

    @Override
    public byte[] make(HttpServletRequest request) {
        Accent accent = looks.of(Route.of(request).series()).accent();
        return posters.of(Poster.of(catalog.seminar(), accent));
    }
}
