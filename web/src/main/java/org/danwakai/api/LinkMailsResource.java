package org.danwakai.api;

import jakarta.inject.Inject;
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
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.danwakai.mail.boundary.LinkMails;
import org.danwakai.mail.boundary.RunView;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.seminar.boundary.SeminarEditing;
import org.danwakai.seminar.boundary.SeminarView;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** The mails with the link into a seminar's meeting: how far they are, held back, and sent again. */
@Path("/")
@OrganizersOnly
@SecurityRequirement(name = "bearer")
@Produces(MediaType.APPLICATION_JSON)
public class LinkMailsResource {

    private static final String SEMINAR = "/series/{slug}/seminars/{number}";
    private static final String MAILS = SEMINAR + "/link-mails";

    @Inject
    private SeminarEditing editing;

    @Inject
    private LinkMails links;

    /**
     * In people who have a seat.
     *
     * @param pausedSince null unless the mails are held back
     * @param estimatedEnd null while it cannot be said
     */
    public record RunJson(
            OffsetDateTime begins,
            OffsetDateTime pausedSince,
            long sent,
            long waiting,
            long failed,
            long lapsed,
            OffsetDateTime estimatedEnd) {

        static RunJson of(RunView run, ZoneId zone) {
            return new RunJson(
                    at(run.begins(), zone),
                    at(run.pausedSince(), zone),
                    run.counts().sent(),
                    run.counts().waiting(),
                    run.counts().failed(),
                    run.counts().lapsed(),
                    at(run.estimatedEnd(), zone));
        }

        private static OffsetDateTime at(Instant instant, ZoneId zone) {
            return instant == null ? null : instant.atZone(zone).toOffsetDateTime();
        }
    }

    /** @param mails how many are owed by this call */
    public record RepeatedJson(int mails) {}

    @GET
    @Path(MAILS)
    public Response run(@PathParam("slug") String slug, @PathParam("number") int number) {
        SeminarView seminar = load(slug, number);
        return Response.ok(RunJson.of(links.view(seminar.id()), seminar.zone()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @PUT
    @Path(MAILS + "/pause")
    public void pause(@PathParam("slug") String slug, @PathParam("number") int number) {
        links.pause(load(slug, number).id());
    }

    @DELETE
    @Path(MAILS + "/pause")
    public void resume(@PathParam("slug") String slug, @PathParam("number") int number) {
        links.resume(load(slug, number).id());
    }

    /** Once more to all whom it could not be brought to. */
    @POST
    @Path(MAILS + "/failed")
    public Response repeatFailed(@PathParam("slug") String slug, @PathParam("number") int number) {
        return accepted(links.repeatFailed(load(slug, number).id()));
    }

    /** Once more to one person, unless the last one is still on its way. */
    @POST
    @Path(SEMINAR + "/registrations/{id}/link-mail")
    public Response repeat(
            @PathParam("slug") String slug, @PathParam("number") int number, @PathParam("id") long registration) {
        return accepted(links.repeat(load(slug, number).id(), registration) ? 1 : 0);
    }

    private static Response accepted(int mails) {
        return Response.accepted(new RepeatedJson(mails)).build();
    }

    private SeminarView load(String slug, int number) {
        return editing.seminar(slug, number).orElseThrow(() -> new NotFound("seminar " + slug + "/" + number));
    }
}
