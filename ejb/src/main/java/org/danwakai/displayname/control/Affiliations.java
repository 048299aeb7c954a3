package org.danwakai.displayname.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.danwakai.institution.boundary.Institutions;
import org.danwakai.institution.entity.Institution;
import org.danwakai.institution.entity.Judgement;

/** Where people belong, by their addresses. */
@ApplicationScoped
public class Affiliations {

    @Inject
    private Institutions institutions;

    /** The widest first; empty for who writes from a provider of mail and does not belong to it. @param series by slug */
    public Optional<List<Institution>> of(String address, String series) {
        Judgement judgement = institutions.of(address, series);
        return judgement.kind() != null && judgement.kind().isAnybodys()
                ? Optional.empty()
                : Optional.of(judgement.institutions());
    }

    /**
     * What an institution is called every day, where somebody typed one of those that their address tells.
     *
     * @param known the widest first
     * @return null where they typed another one, or nothing shorter is known in the language
     */
    public static String shortName(List<Institution> known, String typed, String language) {
        String plain = Spelling.plain(typed);
        // a joint institute that is typed by its name alone is not its university
        return find(known, plain, InstitutionNames::equal)
                .or(() -> find(known, plain, InstitutionNames::include))
                .map(one -> one.shortName(language))
                .orElse(null);
    }

    private static Optional<Institution> find(
            List<Institution> known, String plain, BiPredicate<InstitutionNames, String> fit) {
        return known.stream()
                .filter(one -> fit.test(new InstitutionNames(one.names().toList()), plain))
                .findFirst();
    }
}
