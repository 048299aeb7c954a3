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
import java.util.Map;
import org.danwakai.archive.boundary.ArchivePage;
import org.danwakai.archive.boundary.ArchiveSearch;
import org.danwakai.archive.boundary.ArchiveWish;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.seminar.boundary.SeminarCatalog;
import org.danwakai.seminar.boundary.SeminarIndex;

/** What everybody may read. */
@OpenRead
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public class SeriesResource {

    @Inject
    private SeminarCatalog catalog;

    @Inject
    private SeminarIndex index;

    @Inject
    private ArchiveSearch archive;

    /** A page of seminars. @param total on all pages; of a search the newest {@value ArchivePage#MOST_FOUND} at most */
    public record ListJson(long total, List<SeminarJson> items) {}

    @GET
    @Path("/series")
    public List<SeriesJson> series() {
        Map<Long, Long> seminars = index.published();
        return catalog.series().stream()
                .map(series -> SeriesJson.of(series, seminars.getOrDefault(series.id(), 0L)))
                .toList();
    }

    @GET
    @Path("/series/{slug}/seminars")
    public ListJson seminars(
            @PathParam("slug") String slug,
            @QueryParam("year") Integer year,
            @QueryParam("q") String text,
            @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("20") int size) {
        ArchivePage found = archive.find(new ArchiveWish(
                text == null || text.isBlank() ? null : text.replaceAll("\\p{Cntrl}", " "),
                slug,
                year,
                null,
                null,
                null,
                null,
                ArchiveWish.Order.NEWEST,
                page,
                size));
        return new ListJson(
                found.total(),
                found.page() < page
                        ? List.of()
                        : found.seminars().stream().map(SeminarJson::of).toList());
    }

    @GET
    @Path("/series/{slug}/seminars/{number}")
    public SeminarJson seminar(@PathParam("slug") String slug, @PathParam("number") int number) {
        return catalog.seminar(slug, number)
                .map(SeminarJson::of)
                .orElseThrow(() -> new NotFound("seminar " + slug + "/" + number));
    }
}
