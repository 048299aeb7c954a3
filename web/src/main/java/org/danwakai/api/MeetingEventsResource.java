package org.danwakai.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.danwakai.meeting.boundary.MeetingEvents;

/** Where Zoom tells what happens in meetings. Its signature is what lets it in. */
@Path("/")
public class MeetingEventsResource {

    @Inject
    private MeetingEvents events;

    @POST
    @Path("/meetings/zoom/events")
    @Consumes(MediaType.WILDCARD)
    public Response take(
            @HeaderParam("x-zm-request-timestamp") String timestamp,
            @HeaderParam("x-zm-signature") String signature,
            byte[] body) {
        return events.ofZoom(timestamp, signature, body == null ? new byte[0] : body)
                .map(answer -> Response.ok(answer, MediaType.APPLICATION_JSON_TYPE))
                .orElseGet(Response::noContent)
                .build();
    }
}
