package org.danwakai.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import org.danwakai.meeting.boundary.ProviderMeetings;
import org.danwakai.meeting.entity.Provider;
import org.danwakai.platform.entity.InvalidInput;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.platform.entity.Word;
import org.danwakai.seminar.boundary.SeminarEditing;
import org.danwakai.seminar.boundary.SeminarView;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** The meeting of a seminar at a provider. What is asked for is done soon after; the meeting tells how far it is. */
@Path("/")
@OrganizersOnly
@SecurityRequirement(name = "bearer")
@Produces(MediaType.APPLICATION_JSON)
public class MeetingResource {

    private static final String MEETING = "/series/{slug}/seminars/{number}/meeting";

    @Inject
    private SeminarEditing editing;

    @Inject
    private ProviderMeetings meetings;

    /** @param provider {@code zoom} or {@code jitsi} */
    public record ProviderJson(String provider) {

        Provider parsed() {
            String word = InvalidInput.required("provider", provider);
            return Arrays.stream(Provider.values())
                    .filter(one -> Word.of(one).equals(word))
                    .findFirst()
                    .orElseThrow(() -> new InvalidInput("provider", "unknown"));
        }
    }

    @GET
    @Path(MEETING)
    public Response meeting(@PathParam("slug") String slug, @PathParam("number") int number) {
        SeminarView seminar = load(slug, number);
        return Response.ok(MeetingJson.of(meetings.view(seminar.id()), seminar))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** Makes it there; one that is there already is brought up to date, with everybody's links. */
    @PUT
    @Path(MEETING + "/provider")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response make(@PathParam("slug") String slug, @PathParam("number") int number, ProviderJson wanted) {
        SeminarView seminar = load(slug, number);
        if (wanted == null) {
            throw new InvalidInput("provider", "required");
        }
        meetings.make(seminar.id(), wanted.parsed());
        return accepted(seminar);
    }

    @DELETE
    @Path(MEETING + "/provider")
    public Response delete(@PathParam("slug") String slug, @PathParam("number") int number) {
        SeminarView seminar = load(slug, number);
        meetings.delete(seminar.id());
        return accepted(seminar);
    }

    /** Marks those as having come whom the provider's report names. */
    @POST
    @Path(MEETING + "/attendance")
    public ProviderMeetings.Attended attendance(@PathParam("slug") String slug, @PathParam("number") int number) {
        return meetings.takeAttendance(load(slug, number).id());
    }

    private Response accepted(SeminarView seminar) {
        return Response.accepted(MeetingJson.of(meetings.view(seminar.id()), seminar))
                .build();
    }

    private SeminarView load(String slug, int number) {
        return editing.seminar(slug, number).orElseThrow(() -> new NotFound("seminar " + slug + "/" + number));
    }
}
