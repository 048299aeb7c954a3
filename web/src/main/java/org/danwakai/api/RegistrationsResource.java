package org.danwakai.api;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.danwakai.http.RequestLimits;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.registration.boundary.RegistrationForm;
import org.danwakai.registration.boundary.Registrations;

/** What attendees do: ask for a place, prove the address, leave. */
@Path("/")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RegistrationsResource {

    @Inject
    private Registrations registrations;

    @Inject
    private RequestLimits limits;

    public record FormJson(String name, String institution, String email, String language, String pool) {

        /** What was not sent is a form with nothing in it, so that every missing field is named. */
        static FormJson orBlank(FormJson sent) {
            return sent == null ? new FormJson(null, null, null, null, null) : sent;
        }
    }

    public record TokenJson(String token) {

        static String required(TokenJson sent) {
            if (sent == null || sent.token() == null) {
                throw new NotFound("link");
            }
            return sent.token();
        }
    }

    @POST
    @Path("/series/{slug}/seminars/{number}/registrations")
    public Response request(
            @PathParam("slug") String slug,
            @PathParam("number") int number,
            @Context HttpServletRequest http,
            FormJson sent) {
        FormJson form = FormJson.orBlank(sent);
        limits.count(http.getRemoteAddr(), slug + "/" + number, form.email());
        registrations.request(
                slug,
                number,
                new RegistrationForm(form.name(), form.institution(), form.email(), form.language(), form.pool()));
        return Response.accepted(RegistrationJson.awaitingProof()).build();
    }

    @POST
    @Path("/registrations/confirm")
    public RegistrationJson confirm(TokenJson token) {
        return RegistrationJson.of(registrations.confirm(TokenJson.required(token)));
    }

    @POST
    @Path("/registrations/cancel")
    public RegistrationJson cancel(TokenJson token) {
        return RegistrationJson.of(registrations.cancel(TokenJson.required(token)));
    }
}
