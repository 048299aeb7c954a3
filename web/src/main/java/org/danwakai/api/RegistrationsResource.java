package org.danwakai.api;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.danwakai.http.KnownBrowser;
import org.danwakai.http.RequestLimits;
import org.danwakai.platform.entity.InvalidInput;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.platform.entity.Word;
import org.danwakai.registration.boundary.RegistrationForm;
import org.danwakai.registration.boundary.RegistrationStatus;
import org.danwakai.registration.boundary.Registrations;
import org.danwakai.registration.entity.PoolName;

/** What attendees do about a seminar: ask for a place, prove the address, change the way to attend, leave. */
@Path("/")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RegistrationsResource {

    @Inject
    private Registrations registrations;

    @Inject
    private RequestLimits limits;

    public record FormJson(
            String name,
            String institution,
            String email,
            String language,
            String pool,
            Boolean fallBack,
            String subscription,
            String kana,
            String romaji,
            Boolean anyway,
            String whyNot) {

        /** What was not sent is a form with nothing in it, so that every missing field is named. */
        static FormJson orBlank(FormJson sent) {
            return sent == null ? new FormJson(null, null, null, null, null, null, null, null, null, null, null) : sent;
        }

        RegistrationForm form(String requestKey) {
            return new RegistrationForm(
                    name,
                    institution,
                    email,
                    language,
                    pool,
                    Boolean.TRUE.equals(fallBack),
                    subscription,
                    requestKey,
                    kana,
                    romaji,
                    Boolean.TRUE.equals(anyway),
                    whyNot);
        }
    }

    /** @param pool only where the way to attend is changed */
    public record TokenJson(String token, String pool) {

        static String required(TokenJson sent) {
            if (sent == null || sent.token() == null) {
                throw new NotFound("link");
            }
            return sent.token();
        }

        PoolName poolName() {
            try {
                return Word.parse(PoolName.class, InvalidInput.required("pool", pool));
            } catch (IllegalArgumentException noSuchPool) {
                throw new InvalidInput("pool", "unknown");
            }
        }
    }

    @POST
    @Path("/series/{slug}/seminars/{number}/registrations")
    public Response request(
            @PathParam("slug") String slug,
            @PathParam("number") int number,
            @HeaderParam("Idempotency-Key") String requestKey,
            @Context HttpServletRequest http,
            FormJson sent) {
        FormJson form = FormJson.orBlank(sent);
        limits.count(http.getRemoteAddr(), form.email());
        Optional<RegistrationStatus> status =
                registrations.request(slug, number, form.form(requestKey), KnownBrowser.proof(http));
        return status.map(known -> Response.ok(RegistrationJson.of(known)))
                .orElseGet(() -> Response.accepted(RegistrationJson.awaitingProof()))
                .build();
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

    @POST
    @Path("/registrations/move")
    public RegistrationJson move(TokenJson token) {
        return RegistrationJson.of(registrations.move(TokenJson.required(token), token.poolName()));
    }
}
