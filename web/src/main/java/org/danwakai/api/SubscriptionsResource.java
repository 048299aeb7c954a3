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
import java.util.Optional;
import org.danwakai.api.RegistrationsResource.TokenJson;
import org.danwakai.http.KnownBrowser;
import org.danwakai.http.RequestLimits;
import org.danwakai.platform.entity.Word;
import org.danwakai.registration.boundary.SubscriptionForm;
import org.danwakai.registration.boundary.SubscriptionStatus;
import org.danwakai.registration.boundary.Subscriptions;

/** What attendees do about a whole series: subscribe, prove the address, pause, leave. */
@Path("/")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SubscriptionsResource {

    @Inject
    private Subscriptions subscriptions;

    @Inject
    private RequestLimits limits;

    /**
     * @param wish {@code always} a seat, or {@code ask} first
     * @param anyway whether an address that is no institutional one is meant to be
     * @param whyNot why it is none; null when not told
     */
    public record FormJson(
            String name,
            String institution,
            String email,
            String language,
            String wish,
            boolean anyway,
            String whyNot) {

        static FormJson orBlank(FormJson sent) {
            return sent == null ? new FormJson(null, null, null, null, null, false, null) : sent;
        }
    }

    /** Where a subscription stands. */
    public record SubscriptionJson(String state, String wish) {

        static SubscriptionJson of(SubscriptionStatus status) {
            return new SubscriptionJson(Word.of(status.state()), Word.of(status.wish()));
        }
    }

    @POST
    @Path("/series/{slug}/subscriptions")
    public Response request(@PathParam("slug") String slug, @Context HttpServletRequest http, FormJson sent) {
        FormJson form = FormJson.orBlank(sent);
        limits.count(http.getRemoteAddr(), form.email());
        Optional<SubscriptionStatus> status = subscriptions.request(
                slug,
                new SubscriptionForm(
                        form.name(),
                        form.institution(),
                        form.email(),
                        form.language(),
                        form.wish(),
                        form.anyway(),
                        form.whyNot()),
                KnownBrowser.proof(http));
        return status.map(known -> Response.ok(SubscriptionJson.of(known)))
                .orElseGet(() -> Response.accepted(new SubscriptionJson("awaiting-proof", null)))
                .build();
    }

    @POST
    @Path("/subscriptions/confirm")
    public SubscriptionJson confirm(TokenJson token) {
        return SubscriptionJson.of(subscriptions.confirm(TokenJson.required(token)));
    }

    @POST
    @Path("/subscriptions/pause")
    public SubscriptionJson pause(TokenJson token) {
        return SubscriptionJson.of(subscriptions.pause(TokenJson.required(token)));
    }

    @POST
    @Path("/subscriptions/resume")
    public SubscriptionJson resume(TokenJson token) {
        return SubscriptionJson.of(subscriptions.resume(TokenJson.required(token)));
    }

    @POST
    @Path("/subscriptions/leave")
    public SubscriptionJson leave(TokenJson token) {
        return SubscriptionJson.of(subscriptions.leave(TokenJson.required(token)));
    }
}
