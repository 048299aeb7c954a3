package org.danwakai.registration.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.danwakai.institution.boundary.Institutions;
import org.danwakai.institution.entity.Judgement;
import org.danwakai.institution.entity.Kind;
import org.danwakai.institution.entity.Outcome;
import org.danwakai.platform.entity.InvalidInput;
import org.danwakai.registration.entity.Admission;
import org.danwakai.registration.entity.MailAddress;
import org.danwakai.seminar.entity.MailPolicy;

/**
 * Applies a series' mail policy to the address that somebody comes with. An institution's own identity provider vouches
 * for who comes through it; a domain that the series blocks, and disposable ones, are refused whatever the policy.
 */
@ApplicationScoped
public class AddressPolicy {

    private static final String FIELD = "email";

    @Inject
    private Institutions institutions;

    @Inject
    private SeriesGuests guests;

    /**
     * What is known of who comes.
     *
     * @param vouched an institution's identity provider says who it is
     * @param anyway the address is meant to be used though it is no institutional one
     * @param whyNot null when not told
     */
    public record Claim(MailAddress address, boolean vouched, boolean anyway, String whyNot) {}

    /**
     * @param series key of the series
     * @param slug how addresses call it
     * @throws InvalidInput with the rule that refuses the address: {@code blocked}, {@code disposable}, {@code require},
     *     or {@code prefer} when nobody has said yet that it is meant to be used
     */
    public Admission admit(Claim claim, long series, String slug, MailPolicy policy) {
        Judgement judgement = institutions.of(claim.address().folded(), slug);
        if (judgement.isRefused()) {
            throw new InvalidInput(FIELD, judgement.kind() == Kind.DISPOSABLE ? "disposable" : "blocked");
        }
        boolean welcome = claim.vouched() || judgement.outcome() == Outcome.ACADEMIC || policy == MailPolicy.ANY;
        if (!welcome && policy == MailPolicy.PREFER && !claim.anyway()) {
            throw new InvalidInput(FIELD, "prefer");
        }
        if (!welcome && policy == MailPolicy.REQUIRE && !isGuest(claim, series)) {
            throw new InvalidInput(FIELD, "require");
        }
        boolean review = !welcome && policy == MailPolicy.REVIEW && !isGuest(claim, series);
        return new Admission(judgement.outcome(), review, welcome ? null : claim.whyNot());
    }

    private boolean isGuest(Claim claim, long series) {
        return guests.isKnown(series, claim.address().folded());
    }
}
