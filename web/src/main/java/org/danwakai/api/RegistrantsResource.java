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
import org.danwakai.platform.entity.Word;
import org.danwakai.registration.boundary.RegistrantRow;
import org.danwakai.registration.boundary.RegistrantSearch;
import org.danwakai.registration.boundary.Registrants;
import org.danwakai.seminar.boundary.SeminarEditing;
import org.danwakai.seminar.boundary.SeminarView;

/** A seminar's registrants, for its organizers. */
@Path("/")
@OrganizersOnly
public class RegistrantsResource {

    @Inject
    private SeminarEditing editing;

    @Inject
    private Registrants registrants;

    /** A page of registrants in the order of their places. @param total on all pages */
    public record ListJson(long total, List<RegistrantJson> items) {}

    public record RegistrantJson(
            String name,
            String institution,
            String email,
            String language,
            String pool,
            String state,
            Long place,
            String requestedAt,
            String seatedAt) {

        static RegistrantJson of(RegistrantRow row, SeminarView seminar) {
            return new RegistrantJson(
                    row.name(),
                    row.institution(),
                    row.address(),
                    row.language(),
                    Word.of(row.pool()),
                    Word.of(row.state()),
                    row.place(),
                    SeminarJson.time(row.requestedAt(), seminar.zone()),
                    SeminarJson.time(row.seatedAt(), seminar.zone()));
        }
    }

    @GET
    @Path("/series/{slug}/seminars/{number}/registrations")
    @Produces(MediaType.APPLICATION_JSON)
    public ListJson list(
            @PathParam("slug") String slug,
            @PathParam("number") int number,
            @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("100") int size) {
        SeminarView seminar =
                editing.seminar(slug, number).orElseThrow(() -> new NotFound("seminar " + slug + "/" + number));
        int rows = Math.min(RegistrantSearch.LARGEST, Math.max(1, size));
        RegistrantSearch search = new RegistrantSearch(
                seminar.id(), null, null, RegistrantSearch.Sort.PLACE, true, Math.max(0, page) * rows, rows);
        List<RegistrantJson> items = registrants.list(search).stream()
                .map(row -> RegistrantJson.of(row, seminar))
                .toList();
        return new ListJson(registrants.count(search), items);
    }
}
