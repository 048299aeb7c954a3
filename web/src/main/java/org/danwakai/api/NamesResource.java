package org.danwakai.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.danwakai.displayname.boundary.MeetingNames;
import org.danwakai.displayname.boundary.NameRow;
import org.danwakai.displayname.boundary.Person;
import org.danwakai.displayname.entity.SeenName;
import org.danwakai.platform.entity.InvalidInput;
import org.danwakai.platform.entity.InvalidInput.FieldProblem;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.platform.entity.Word;
import org.danwakai.seminar.boundary.SeminarEditing;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** Who the names are that are seen in a seminar's meeting; nothing is kept of them. */
@Path("/")
@OrganizersOnly
@SecurityRequirement(name = "bearer")
public class NamesResource {

    private static final int MOST_PROBLEMS = 20;

    @Inject
    private SeminarEditing editing;

    @Inject
    private MeetingNames names;

    /** @param names as they are seen, at most 10,000, of 300 characters each */
    public record NamesJson(List<String> names) {

        List<SeenName> seen() {
            if (names == null) {
                throw new InvalidInput("names", "required");
            }
            if (names.size() > MeetingNames.MOST_NAMES) {
                throw new InvalidInput("names", "too-large");
            }
            List<FieldProblem> problems = new ArrayList<>();
            for (int i = 0; i < names.size() && problems.size() < MOST_PROBLEMS; i++) {
                String problem = SeenName.problem(names.get(i));
                if (problem != null) {
                    problems.add(new FieldProblem("names[" + i + "]", problem));
                }
            }
            if (!problems.isEmpty()) {
                throw new InvalidInput(problems);
            }
            return names.stream().map(SeenName::of).toList();
        }
    }

    /** @param displayName what they should be called in the meeting */
    public record RegistrationJson(String name, String institution, String email, String displayName) {

        static RegistrationJson of(Person person) {
            return person == null
                    ? null
                    : new RegistrationJson(person.name(), person.institution(), person.address(), person.displayName());
        }
    }

    /**
     * @param registration who it surely is; null when that cannot be told
     * @param why a {@link org.danwakai.displayname.entity.Reason}
     * @param candidates who it may be, where that cannot be told
     */
    public record JudgedJson(
            String name, String verdict, RegistrationJson registration, String why, List<RegistrationJson> candidates) {

        static JudgedJson of(NameRow row) {
            return new JudgedJson(
                    row.seen().name(),
                    Word.of(row.verdict()),
                    RegistrationJson.of(row.registrant()),
                    Word.of(row.reason()),
                    row.candidates().stream().map(RegistrationJson::of).toList());
        }
    }

    @POST
    @Path("/series/{slug}/seminars/{number}/names")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public List<JudgedJson> judge(@PathParam("slug") String slug, @PathParam("number") int number, NamesJson typed) {
        editing.seminar(slug, number).orElseThrow(() -> new NotFound("seminar " + slug + "/" + number));
        if (typed == null) {
            throw new InvalidInput("names", "required");
        }
        return names.judge(slug, number, typed.seen()).stream()
                .map(JudgedJson::of)
                .toList();
    }
}
