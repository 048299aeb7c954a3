package org.danwakai.api;

import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.danwakai.institution.boundary.Institutions;
import org.danwakai.institution.entity.Institution;
import org.danwakai.institution.entity.Judgement;
import org.danwakai.platform.entity.InvalidInput;
import org.danwakai.platform.entity.Word;

/** What a mail address says about its owner's institution; nothing of who is registered. */
@Path("/institutions")
@Produces(MediaType.APPLICATION_JSON)
public class InstitutionsResource {

    @Inject
    private Institutions institutions;

    /**
     * @param kind null when the domain is not known
     * @param institutions the widest first
     * @param refused whether addresses of the domain are never taken
     */
    public record JudgementJson(String outcome, String kind, List<NameJson> institutions, boolean refused) {

        static JudgementJson of(Judgement judgement, String language) {
            return new JudgementJson(
                    Word.of(judgement.outcome()),
                    Word.of(judgement.kind()),
                    judgement.institutions().stream()
                            .map(one -> NameJson.of(one, language))
                            .toList(),
                    judgement.isRefused());
        }
    }

    /** Each null when not known. @param shorter what it is called every day */
    public record NameJson(
            String ja, String en, @JsonbProperty("short") String shorter) {

        static NameJson of(Institution institution, String language) {
            String either = institution.shortJa() != null ? institution.shortJa() : institution.shortEn();
            String shorter = language == null ? either : institution.shortName(language);
            return new NameJson(institution.ja(), institution.en(), shorter);
        }
    }

    /**
     * @param series whose own decisions count besides; may be left out
     * @param language of the short names, {@code ja} or {@code en}; where it is left out, one of the two
     */
    @GET
    public JudgementJson judge(
            @QueryParam("email") String email,
            @QueryParam("series") String series,
            @QueryParam("language") String language) {
        return institutions
                .judge(email, series)
                .map(judgement -> JudgementJson.of(judgement, language))
                .orElseThrow(() -> new InvalidInput("email", "not-an-address"));
    }
}
