package org.danwakai.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.danwakai.live.RecentSeats;
import org.danwakai.platform.entity.NotFound;

/** The seats of a seminar alone, for pages that ask every few seconds because they have no socket. */
@OpenRead
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public class SeatsResource {

    private static final String FOR_A_SECOND = "public, max-age=1";

    @Inject
    private RecentSeats recent;

    @GET
    @Path("/series/{slug}/seminars/{number}/seats")
    public Response seats(@PathParam("slug") String slug, @PathParam("number") int number) {
        List<SeminarJson.SeatsJson> seats =
                recent
                        .of(slug, number)
                        .orElseThrow(() -> new NotFound("seminar " + slug + "/" + number))
                        .pools()
                        .stream()
                        .map(SeminarJson.SeatsJson::of)
                        .toList();
        return Response.ok(seats)
                .header(HttpHeaders.CACHE_CONTROL, FOR_A_SECOND)
                .build();
    }
}
