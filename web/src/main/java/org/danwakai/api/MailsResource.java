package org.danwakai.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import org.danwakai.mail.boundary.MailRounds;
import org.danwakai.mail.entity.Audience;
import org.danwakai.mail.entity.OwnWords;
import org.danwakai.platform.entity.InvalidInput;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.platform.entity.Word;
import org.danwakai.seminar.boundary.SeminarEditing;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** Mails to many people of a seminar, that an organizer decides on. */
@Path("/")
@OrganizersOnly
@SecurityRequirement(name = "bearer")
@Produces(MediaType.APPLICATION_JSON)
public class MailsResource {

    private static final String SEMINAR = "/series/{slug}/seminars/{number}";

    @Inject
    private SeminarEditing editing;

    @Inject
    private MailRounds rounds;

    /** @param recipients to how many it goes */
    public record RoundJson(int recipients) {}

    /**
     * @param to {@code seated}, {@code waiting} or {@code subscribers}
     * @param subject in one language or both, as the body
     */
    public record MessageJson(String to, TextJson subject, TextJson body) {

        Audience audience() {
            String word = InvalidInput.required("to", to);
            return Arrays.stream(Audience.values())
                    .filter(one -> one != Audience.CHOSEN && Word.of(one).equals(word))
                    .findFirst()
                    .orElseThrow(() -> new InvalidInput("to", "unknown"));
        }

        OwnWords words() {
            TextJson subjects = subject == null ? new TextJson(null, null) : subject;
            TextJson bodies = body == null ? new TextJson(null, null) : body;
            return new OwnWords(subjects.ja(), bodies.ja(), subjects.en(), bodies.en());
        }
    }

    /** Thanks those who came; whoever was thanked before is not thanked again. */
    @POST
    @Path(SEMINAR + "/thanks")
    public RoundJson thank(@PathParam("slug") String slug, @PathParam("number") int number) {
        return new RoundJson(rounds.thank(slug, number));
    }

    /** @param key the same key again sends nothing */
    @POST
    @Path(SEMINAR + "/messages")
    @Consumes(MediaType.APPLICATION_JSON)
    public RoundJson send(
            @PathParam("slug") String slug,
            @PathParam("number") int number,
            @HeaderParam("Idempotency-Key") String key,
            MessageJson message) {
        if (editing.seminar(slug, number).isEmpty()) {
            throw new NotFound("seminar " + slug + "/" + number);
        }
        if (message == null) {
            throw new InvalidInput("body", "required");
        }
        return new RoundJson(rounds.send(slug, number, key, message.audience(), message.words()));
    }
}
