package org.danwakai.registration.control;

import org.danwakai.platform.entity.InvalidInput;
import org.danwakai.registration.boundary.RegistrationNews.What;
import org.danwakai.registration.entity.Admission;
import org.danwakai.registration.entity.LinkExpired;
import org.danwakai.registration.entity.Origin;
import org.danwakai.registration.entity.ProofMails;
import org.danwakai.registration.entity.Registration;
import org.danwakai.registration.entity.RegistrationClosed;
import org.danwakai.registration.entity.RegistrationState;
import org.danwakai.registration.entity.SeatPool;
import org.danwakai.seminar.boundary.SeminarTerms;

/** Decides errands, one after the other: who gets a place, when, and who is told what. */
final class SeatRules {

    private static final String ONCE = "once";

    private final SeatTable table;
    private final AddressPolicy policy;

    SeatRules(SeatTable table, AddressPolicy policy) {
        this.table = table;
        this.policy = policy;
    }

    /** A registration after its errand. @param position in the waiting list at that moment; null unless waiting */
    record Placed(Registration registration, Integer position) {}

    /** @throws org.danwakai.platform.entity.DomainException when the rules refuse it; nothing is changed then */
    Placed serve(Errand errand) {
        if (errand instanceof Errand.Ask ask) {
            return ask(ask);
        }
        if (errand instanceof Errand.Prove prove) {
            return prove(prove);
        }
        if (errand instanceof Errand.Move move) {
            return move(move);
        }
        return leave((Errand.Leave) errand);
    }

    private Placed ask(Errand.Ask ask) {
        long seminar = table.seminar(ask.seminar());
        String address = ask.person().address().folded();
        Registration same = table.byRequest(seminar, ask.requestKey());
        if (same != null) {
            if (!same.foldedAddress().equals(address)) {
                throw new InvalidInput("Idempotency-Key", "taken");
            }
            return asItIs(same);
        }
        SeatPool pool = table.pool(seminar, ask.pool());
        requireOpen(pool);
        Admission admission = admit(ask, table.terms(seminar));
        Registration known = table.living(seminar, address);
        if (known != null && known.isProven()) {
            if (!ask.proven()) {
                String today = table.today(known.seminarId()).toString();
                table.tell(known, What.ALREADY_REGISTERED, today);
            }
            return asItIs(known);
        }
        Registration registration = known;
        if (known == null) {
            registration = new Registration(pool, ask.person(), ask.origin(), ask.requestKey(), table.now());
            table.add(registration);
        }
        // who was invited is known by name already, and nobody else gets to change that
        boolean invited = registration.attendeeId() != null;
        if (!invited || ask.proven()) {
            registration.askAgain(pool, ask.person());
            registration.admit(admission);
            registration.fallBack(ask.fallBack());
            registration.subscribeTo(ask.subscribeTo(), ask.wish());
        }
        if (ask.proven()) {
            return seat(registration, ask.origin() == Origin.ACCOUNT);
        }
        if (registration.mailProof(table.now())) {
            table.tellLink(registration, What.PROOF_WANTED, table.now().plus(ProofMails.LINK_VALID));
        }
        return asItIs(registration);
    }

    /** Before it is looked up whether the address is known: a refusal must not tell. */
    private Admission admit(Errand.Ask ask, SeminarTerms seminar) {
        AddressPolicy.Claim claim = new AddressPolicy.Claim(
                ask.person().address(), ask.origin() == Origin.ACCOUNT, ask.anyway(), ask.whyNot());
        return policy.admit(claim, seminar.homeSeries(), seminar.homeSlug(), seminar.policy());
    }

    private Placed prove(Errand.Prove link) {
        Registration registration = table.registration(link.registrationId());
        if (registration.state() != RegistrationState.AWAITING_PROOF) {
            return asItIs(registration);
        }
        requireOpen(table.poolOf(registration));
        if (link.expiresAt() != null && !table.now().isBefore(link.expiresAt())) {
            throw new LinkExpired();
        }
        return seat(registration, true);
    }

    private Placed seat(Registration registration, boolean isProvenNow) {
        registration.prove(table.poolOf(registration), table.online(registration), table.now());
        table.placed(registration, isProvenNow);
        if (registration.state() == RegistrationState.IN_REVIEW) {
            table.tell(registration, What.IN_REVIEW, ONCE);
            return new Placed(registration, null);
        }
        boolean seated = registration.state() == RegistrationState.SEATED;
        table.tell(registration, seated ? What.SEATED : What.WAITING, ONCE);
        Integer position = seated ? null : table.poolOf(registration).waiting();
        return new Placed(registration, position);
    }

    private Placed leave(Errand.Leave errand) {
        Registration registration = table.registration(errand.registrationId());
        if (registration.state() == RegistrationState.CANCELLED) {
            return asItIs(registration);
        }
        SeminarTerms seminar = table.terms(registration.seminarId());
        if (!seminar.canBeLeftAt(table.now())) {
            throw new RegistrationClosed(seminar.label());
        }
        boolean wasProven = registration.isProven();
        SeatPool pool = table.poolOf(registration);
        registration.leave(pool, table.now());
        table.cancelled(registration);
        if (wasProven) {
            table.tell(registration, What.LEFT, ONCE);
        }
        table.promote(pool);
        return asItIs(registration);
    }

    private Placed move(Errand.Move errand) {
        Registration registration = table.registration(errand.registrationId());
        SeminarTerms seminar = table.terms(registration.seminarId());
        SeatPool from = table.poolOf(registration);
        SeatPool to = table.pool(registration.seminarId(), errand.to());
        if (from == to) {
            return asItIs(registration);
        }
        if (!registration.isPlaced() || !seminar.seatsCanBeGivenAt(table.now())) {
            throw new RegistrationClosed(seminar.label());
        }
        registration.move(from, to, table.now());
        table.tell(registration, What.MOVED, table.now().toString());
        table.promote(from);
        return asItIs(registration);
    }

    private Placed asItIs(Registration registration) {
        return new Placed(registration, table.position(registration));
    }

    private void requireOpen(SeatPool pool) {
        if (!table.isOpen(pool)) {
            throw new RegistrationClosed(table.terms(pool.seminarId()).label());
        }
    }
}
