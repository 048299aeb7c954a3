package org.danwakai.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import org.danwakai.platform.entity.InvalidInput;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.platform.entity.Word;
import org.danwakai.registration.boundary.Attendance;
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

    @Inject
    private Attendance attendance;

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
            String seatedAt,
            Boolean attended) {

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
                    SeminarJson.time(row.seatedAt(), seminar.zone()),
                    row.attended());
        }
    }

    /**
     * Who came, by mail address.
     *
     * @param others of all who have a seat and are not named: {@code "came"} or {@code "missed"}; null leaves them alone
     */
    public record AttendanceJson(List<String> came, List<String> missed, String others) {

        private static final String CAME = "came";
        private static final String MISSED = "missed";

        Attendance.Said said() {
            if (others != null && !others.equals(CAME) && !others.equals(MISSED)) {
                throw new InvalidInput("others", "unknown");
            }
            return new Attendance.Said(listed(came), listed(missed), others == null ? null : others.equals(CAME));
        }

        private static List<String> listed(List<String> addresses) {
            return addresses == null
                    ? List.of()
                    : addresses.stream().filter(Objects::nonNull).toList();
        }
    }

    /** @param unknown addresses that were named, and at which nobody has a seat */
    public record MarkedJson(List<String> unknown) {}

    @PUT
    @Path("/series/{slug}/seminars/{number}/attendance")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public MarkedJson attendance(@PathParam("slug") String slug, @PathParam("number") int number, AttendanceJson said) {
        if (said == null) {
            throw new InvalidInput("attendance", "required");
        }
        return new MarkedJson(attendance.mark(load(slug, number).id(), said.said()));
    }

    @GET
    @Path("/series/{slug}/seminars/{number}/registrations")
    @Produces(MediaType.APPLICATION_JSON)
    public ListJson list(
            @PathParam("slug") String slug,
            @PathParam("number") int number,
            @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("100") int size) {
        SeminarView seminar = load(slug, number);
        int rows = Math.min(RegistrantSearch.LARGEST, Math.max(1, size));
        RegistrantSearch search = new RegistrantSearch(
                seminar.id(), null, null, RegistrantSearch.Sort.PLACE, true, Math.max(0, page) * rows, rows);
        List<RegistrantJson> items = registrants.list(search).stream()
                .map(row -> RegistrantJson.of(row, seminar))
                .toList();
        return new ListJson(registrants.count(search), items);
    }

    private SeminarView load(String slug, int number) {
        return editing.seminar(slug, number).orElseThrow(() -> new NotFound("seminar " + slug + "/" + number));
    }
}
