package org.danwakai.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.danwakai.meeting.boundary.Meetings;
import org.danwakai.meeting.entity.MeetingAccess;
import org.danwakai.platform.entity.InvalidInput;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.platform.entity.Word;
import org.danwakai.registration.boundary.Quota;
import org.danwakai.registration.boundary.SeatQuotas;
import org.danwakai.registration.entity.PoolName;
import org.danwakai.seminar.boundary.SeminarEditing;
import org.danwakai.seminar.boundary.SeminarView;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** What organizers do with the seminars of a series. */
@Path("/")
@OrganizersOnly
@SecurityRequirement(name = "bearer")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SeminarEditingResource {

    @Inject
    private SeminarEditing editing;

    @Inject
    private SeatQuotas quotas;

    @Inject
    private Meetings meetings;

    /** The seats of a way to attend. Times that are not sent are those of the seminar. */
    public record QuotaJson(String pool, int capacity, String opensAt, String closesAt) {

        Quota quota() {
            return new Quota(
                    Word.parse(PoolName.class, InvalidInput.required("pool", pool)),
                    capacity,
                    SeminarInputJson.instant(opensAt),
                    SeminarInputJson.instant(closesAt));
        }
    }

    /** How to get into the meeting. A blank URL takes it away. */
    public record TypedMeetingJson(String url, String meetingId, String passcode) {}

    @POST
    @Path("/series/{slug}/seminars")
    public Response plan(@PathParam("slug") String slug, SeminarInputJson input, @Context UriInfo uri) {
        Map<String, Integer> numbers = input.numbers(slug, editing.nextNumber(slug));
        editing.plan(numbers, input.content());
        int number = numbers.get(slug);
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(Integer.toString(number))
                        .build())
                .entity(SeminarJson.of(load(slug, number)))
                .build();
    }

    @PUT
    @Path("/series/{slug}/seminars/{number}")
    public SeminarJson revise(@PathParam("slug") String slug, @PathParam("number") int number, SeminarInputJson input) {
        editing.revise(slug, number, load(slug, number).keepingHandouts(input.content()), null);
        return SeminarJson.of(load(slug, number));
    }

    /** Sets the seats of the ways to attend that are sent; the others stay as they are. */
    @PUT
    @Path("/series/{slug}/seminars/{number}/seats")
    public SeminarJson seats(@PathParam("slug") String slug, @PathParam("number") int number, List<QuotaJson> wanted) {
        if (wanted == null) {
            throw new InvalidInput("seats", "required");
        }
        quotas.set(
                load(slug, number).id(), wanted.stream().map(QuotaJson::quota).toList());
        return SeminarJson.of(load(slug, number));
    }

    @POST
    @Path("/series/{slug}/seminars/{number}/publish")
    @Consumes(MediaType.WILDCARD)
    public SeminarJson publish(@PathParam("slug") String slug, @PathParam("number") int number) {
        editing.publish(slug, number);
        return SeminarJson.of(load(slug, number));
    }

    @POST
    @Path("/series/{slug}/seminars/{number}/cancel")
    @Consumes(MediaType.WILDCARD)
    public SeminarJson cancel(@PathParam("slug") String slug, @PathParam("number") int number) {
        editing.cancel(slug, number);
        return SeminarJson.of(load(slug, number));
    }

    @POST
    @Path("/series/{slug}/seminars/{number}/meeting")
    public Response meeting(@PathParam("slug") String slug, @PathParam("number") int number, TypedMeetingJson meeting) {
        SeminarView seminar = load(slug, number);
        meetings.set(seminar.id(), new MeetingAccess(meeting.url(), meeting.meetingId(), meeting.passcode()));
        return Response.noContent().build();
    }

    private SeminarView load(String slug, int number) {
        return editing.seminar(slug, number).orElseThrow(() -> new NotFound("seminar " + slug + "/" + number));
    }
}
