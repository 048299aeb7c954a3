package org.danwakai.registration.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.danwakai.platform.control.LinkSigner.Signed;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.registration.boundary.Proof;
import org.danwakai.registration.entity.Attendee;
import org.danwakai.registration.entity.LinkPurpose;
import org.danwakai.registration.entity.MailAddress;
import org.danwakai.registration.entity.Origin;

/** Judges whether somebody is known to own an address, so that no mail has to prove it again. */
@ApplicationScoped
public class Proofs {

    @Inject
    private MailedLinks links;

    @Inject
    private AttendeeBook attendees;

    @Inject
    private Clock clock;

    /** How the address is known to be the person's own; empty when it has to be proven by mail. */
    public Optional<Origin> find(Proof proof, MailAddress address) {
        if (proof.accountAddress() != null && isSame(MailAddress.parse(proof.accountAddress()), address)) {
            return Optional.of(Origin.ACCOUNT);
        }
        if (proof.browserToken() != null
                && isSame(attendee(proof.browserToken()).map(Attendee::address), address)) {
            return Optional.of(Origin.FORM);
        }
        return Optional.empty();
    }

    /** What a browser keeps after an address was proven on it. */
    public String browserToken(long attendee) {
        return links.token(LinkPurpose.KNOWN_BROWSER, attendee, clock.instant().plus(Proof.BROWSER_KNOWN));
    }

    private Optional<Attendee> attendee(String browserToken) {
        try {
            Signed token = links.resolve(LinkPurpose.KNOWN_BROWSER, browserToken);
            return token.isExpiredAt(clock.instant()) ? Optional.empty() : attendees.find(token.id());
        } catch (NotFound noTokenOfOurs) {
            return Optional.empty();
        }
    }

    private static boolean isSame(Optional<MailAddress> known, MailAddress claimed) {
        return known.filter(address -> address.folded().equals(claimed.folded()))
                .isPresent();
    }
}
