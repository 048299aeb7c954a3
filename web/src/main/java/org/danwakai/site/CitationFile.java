package org.danwakai.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.danwakai.http.ReaderLanguage;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.seminar.boundary.SeminarCatalog;

/** A seminar's talks for lists of references. */
@RequestScoped
public class CitationFile implements Document {

    @Inject
    private SeminarCatalog catalog;

    @Override
    public byte[] make(HttpServletRequest request) {
        Route route = Route.of(request);
        SeminarText seminar = catalog.seminar(route.series(), route.number())
                .map(found -> new SeminarText(found, ReaderLanguage.of(request), route.series()))
                .orElseThrow(() -> new NotFound("seminar"));
        return Citation.bibtex(seminar).getBytes(StandardCharsets.UTF_8);
    }
}
