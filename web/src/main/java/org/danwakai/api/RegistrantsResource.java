package org.danwakai.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.danwakai.meeting.boundary.JoinDesk;
import org.danwakai.platform.entity.InvalidInput;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.platform.entity.Word;
import org.danwakai.registration.boundary.Attendance;
import org.danwakai.registration.boundary.RegistrantFilter;
import org.danwakai.registration.boundary.RegistrantRow;
import org.danwakai.registration.boundary.RegistrantSearch;
import org.danwakai.registration.boundary.Registrants;
import org.danwakai.seminar.boundary.SeminarEditing;
import org.danwakai.seminar.boundary.SeminarView;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** A seminar's registrants, for its organizers. */
@Path("/")
@OrganizersOnly
@SecurityRequirement(name = "bearer")
public class RegistrantsResource {

    @Inject
    private SeminarEditing editing;

    @Inject
    private Registrants registrants;

    @Inject
    private Attendance attendance;

    @Inject
    private JoinDesk links;

    /** A page of registrants in the order of their places. @param total on all pages */
    public record ListJson(long total, List<RegistrantJson> items) {}

    /** @param enteredAt when somebody first went into the meeting by the person's link @param linkShared many places */
    public record RegistrantJson(
            long id,
            String name,
            String institution,
            String email,
            String language,
            String pool,
            String state,
            Long place,
            String requestedAt,
            String seatedAt,
            Boolean attended,
            String enteredAt,
            boolean linkShared) {

        static RegistrantJson of(RegistrantRow row, JoinDesk.Mark mark, SeminarView seminar) {
            return new RegistrantJson(
                    row.id(),
                    row.name(),
                    row.institution(),
                    row.address(),
                    row.language(),
                    Word.of(row.pool()),
                    Word.of(row.state()),
                    row.place(),
                    SeminarJson.time(row.requestedAt(), seminar.zone()),
                    SeminarJson.time(row.seatedAt(), seminar.zone()),
                    row.attended(),
                    SeminarJson.time(mark.enteredAt(), seminar.zone()),
                    mark.isShared());
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
    @Produces(MediaType.APPLICATION_JSON + ";qs=1")
    public ListJson list(
            @PathParam("slug") String slug,
            @PathParam("number") int number,
            @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("100") int size) {
        SeminarView seminar = load(slug, number);
        int rows = Math.min(RegistrantSearch.LARGEST, Math.max(1, size));
        List<RegistrantRow> found = registrants.list(
                RegistrantSearch.of(seminar.id(), RegistrantFilter.ALL, Math.max(0, page) * rows, rows));
        Map<Long, JoinDesk.Mark> marks =
                links.marks(seminar.id(), found.stream().map(RegistrantRow::id).toList());
        List<RegistrantJson> items = found.stream()
                .map(row -> RegistrantJson.of(row, marks.get(row.id()), seminar))
                .toList();
        return new ListJson(registrants.count(seminar.id(), RegistrantFilter.ALL), items);
    }

    /** The link into the meeting that the person has ends to hold, and another one is mailed. */
    @POST
    @Path("/series/{slug}/seminars/{number}/registrations/{id}/join-link")
    public Response renewLink(
            @PathParam("slug") String slug, @PathParam("number") int number, @PathParam("id") long registration) {
        links.renew(load(slug, number).id(), registration);
        return Response.accepted().build();
    }

    private SeminarView load(String slug, int number) {
        return editing.seminar(slug, number).orElseThrow(() -> new NotFound("seminar " + slug + "/" + number));
    }
}
