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

    public record FormJson(String name, String institution, String email, String language, String pool) {}

    public record TokenJson(String token) {

        String required() {
            if (token == null) {
                throw new NotFound("link");
            }
            return token;
        }
    }

    @POST
    @Path("/series/{slug}/seminars/{number}/registrations")
    public Response request(
            @PathParam("slug") String slug,
            @PathParam("number") int number,
            @Context HttpServletRequest http,
            FormJson form) {
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
        return RegistrationJson.of(registrations.confirm(token.required()));
    }

    @POST
    @Path("/registrations/cancel")
    public RegistrationJson cancel(TokenJson token) {
        return RegistrationJson.of(registrations.cancel(token.required()));
    }
}
