package org.danwakai.registration.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
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
        if (proof.browserToken() != null && isSame(known(proof.browserToken()).map(Attendee::address), address)) {
            return Optional.of(Origin.FORM);
        }
        return Optional.empty();
    }

    /** What a browser keeps after an address was proven on it. */
    public String browserToken(long attendee) {
        return links.token(LinkPurpose.KNOWN_BROWSER, attendee, clock.instant().plus(Proof.BROWSER_KNOWN));
    }

    /** Keys of the attendees that somebody is shown to be: none, one, or several where browser and account differ. */
    public Set<Long> attendees(Proof proof) {
        Set<Long> ids = new HashSet<>();
        id(LinkPurpose.KNOWN_BROWSER, proof.browserToken()).ifPresent(ids::add);
        id(LinkPurpose.HANDED_OUT, proof.pageToken()).ifPresent(ids::add);
        Optional.ofNullable(proof.accountAddress())
                .flatMap(MailAddress::parse)
                .flatMap(attendees::idOf)
                .ifPresent(ids::add);
        return ids;
    }

    private Optional<Attendee> known(String browserToken) {
        return id(LinkPurpose.KNOWN_BROWSER, browserToken).flatMap(attendees::find);
    }

    private Optional<Long> id(LinkPurpose purpose, String token) {
        if (token == null) {
            return Optional.empty();
        }
        try {
            Signed signed = links.resolve(purpose, token);
            return signed.isExpiredAt(clock.instant()) ? Optional.empty() : Optional.of(signed.id());
        } catch (NotFound noTokenOfOurs) {
            return Optional.empty();
        }
    }

    private static boolean isSame(Optional<MailAddress> known, MailAddress claimed) {
        return known.filter(address -> address.folded().equals(claimed.folded()))
                .isPresent();
    }
}
