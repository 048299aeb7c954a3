package org.danwakai.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.seminar.boundary.SeminarCatalog;
import org.danwakai.seminar.boundary.SeminarPage;
import org.danwakai.seminar.boundary.SeminarSearch;

/** What everybody may read. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public class SeriesResource {

    @Inject
    private SeminarCatalog catalog;

    /** A page of seminars. @param total on all pages */
    public record ListJson(long total, List<SeminarJson> items) {}

    @GET
    @Path("/series")
    public List<SeriesJson> series() {
        return catalog.series().stream().map(SeriesJson::of).toList();
    }

    @GET
    @Path("/series/{slug}/seminars")
    public ListJson seminars(
            @PathParam("slug") String slug,
            @QueryParam("year") Integer year,
            @QueryParam("q") String text,
            @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("20") int size) {
        SeminarPage found = catalog.seminars(new SeminarSearch(slug, year, text, page, size));
        return new ListJson(
                found.total(), found.items().stream().map(SeminarJson::of).toList());
    }

    @GET
    @Path("/series/{slug}/seminars/{number}")
    public SeminarJson seminar(@PathParam("slug") String slug, @PathParam("number") int number) {
        return catalog.seminar(slug, number)
                .map(SeminarJson::of)
                .orElseThrow(() -> new NotFound("seminar " + slug + "/" + number));
    }
}
