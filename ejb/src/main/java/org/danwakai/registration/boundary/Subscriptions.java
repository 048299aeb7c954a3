package org.danwakai.registration.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.danwakai.platform.control.LinkSigner.Signed;
import org.danwakai.platform.entity.InvalidInput;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.registration.boundary.SubscriptionNews.What;
import org.danwakai.registration.control.AddressPolicy;
import org.danwakai.registration.control.AttendeeBook;
import org.danwakai.registration.control.FormCheck;
import org.danwakai.registration.control.MailedLinks;
import org.danwakai.registration.control.Proofs;
import org.danwakai.registration.control.Statuses;
import org.danwakai.registration.control.Subscribing;
import org.danwakai.registration.entity.Admission;
import org.danwakai.registration.entity.Attendee;
import org.danwakai.registration.entity.LinkExpired;
import org.danwakai.registration.entity.LinkPurpose;
import org.danwakai.registration.entity.Origin;
import org.danwakai.registration.entity.ProofMails;
import org.danwakai.registration.entity.Subscription;
import org.danwakai.registration.entity.SubscriptionState;
import org.danwakai.registration.entity.Wish;
import org.danwakai.seminar.boundary.SeminarCatalog;
import org.danwakai.seminar.boundary.SeriesView;

/** What anybody can do about a standing registration to a series: ask for one, prove the address, pause, leave. */
@Stateless
@PermitAll
public class Subscriptions {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private SeminarCatalog catalog;

    @Inject
    private Subscribing subscribing;

    @Inject
    private AddressPolicy policy;

    @Inject
    private AttendeeBook attendees;

    @Inject
    private Proofs proofs;

    @Inject
    private Statuses statuses;

    @Inject
    private MailedLinks links;

    @Inject
    private Event<SubscriptionNews> news;

    @Inject
    private Clock clock;

    /**
     * Asks for a subscription.
     *
     * @return where it stands, for who is known to own the address; for everybody else the answer is a mail to it
     * @throws NotFound when there is no such series
     * @throws InvalidInput naming every field that has a problem
     */
    public Optional<SubscriptionStatus> request(String series, SubscriptionForm form, Proof proof) {
        SeriesView found = catalog.series(series).orElseThrow(() -> new NotFound("series " + series));
        FormCheck.Subscriber checked = FormCheck.check(form);
        Attendee person = checked.person();
        Optional<Origin> known = proofs.find(proof, person.address());
        boolean vouched = known.filter(Origin.ACCOUNT::equals).isPresent();
        AddressPolicy.Claim claim = new AddressPolicy.Claim(person.address(), vouched, form.anyway(), checked.whyNot());
        Admission admission = policy.admit(claim, found.id(), found.slug(), found.policy());
        // two requests for one address at once: the second waits here and then finds the first
        entityManager
                .createNativeQuery("SELECT pg_advisory_xact_lock(hashtextextended(?1, ?2))")
                .setParameter(1, person.address().folded())
                .setParameter(2, found.id())
                .getResultList();
        if (known.isPresent()) {
            long attendee = attendees.remember(person, vouched, clock.instant());
            return Optional.of(status(subscribing.begin(found.id(), person, attendee, checked.wish(), admission)));
        }
        askForProof(found.id(), person, checked.wish(), admission);
        return Optional.empty();
    }

    private void askForProof(long series, Attendee person, Wish wish, Admission admission) {
        Optional<Subscription> known = subscribing.living(series, person);
        if (known.isPresent() && known.get().state() != SubscriptionState.AWAITING_PROOF) {
            String today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString();
            news.fire(new SubscriptionNews(known.get().id(), What.ALREADY_SUBSCRIBED, null, today));
            return;
        }
        Subscription subscription = known.orElseGet(() -> new Subscription(series, person, wish, clock.instant()));
        if (known.isEmpty()) {
            entityManager.persist(subscription);
        } else {
            subscription.askAgain(person, wish);
        }
        subscription.admit(admission);
        if (subscription.mailProof(clock.instant())) {
            entityManager.flush();
            news.fire(new SubscriptionNews(
                    subscription.id(),
                    What.PROOF_WANTED,
                    clock.instant().plus(ProofMails.LINK_VALID),
                    clock.instant().toString()));
        }
    }

    /** What a link is about, without doing it. @throws NotFound when nobody was ever sent such a link */
    public SubscriptionStatus look(LinkPurpose purpose, String token) {
        return status(find(links.resolve(purpose, token).id(), LockModeType.NONE));
    }

    /**
     * Proves the address that the link was sent to. Doing it again answers the same.
     *
     * @throws NotFound when nobody was ever sent such a link
     * @throws LinkExpired after 48 hours
     */
    public SubscriptionStatus confirm(String token) {
        Signed link = links.resolve(LinkPurpose.SUBSCRIBE, token);
        Subscription subscription = find(link.id(), LockModeType.PESSIMISTIC_WRITE);
        if (subscription.state() == SubscriptionState.AWAITING_PROOF) {
            if (link.isExpiredAt(clock.instant())) {
                throw new LinkExpired();
            }
            subscribing.prove(subscription);
        }
        return status(subscription);
    }

    /** 解約. Doing it again answers the same. @throws NotFound when nobody was ever sent such a link */
    public SubscriptionStatus leave(String token) {
        Subscription subscription = byLeaveToken(token);
        if (subscription.state() != SubscriptionState.ENDED) {
            boolean wasProven = subscription.state() != SubscriptionState.AWAITING_PROOF;
            subscription.end(clock.instant());
            if (wasProven) {
                news.fire(new SubscriptionNews(subscription.id(), What.ENDED, null, "once"));
            }
        }
        return status(subscription);
    }

    public SubscriptionStatus pause(String token) {
        Subscription subscription = byLeaveToken(token);
        subscription.pause();
        return status(subscription);
    }

    public SubscriptionStatus resume(String token) {
        Subscription subscription = byLeaveToken(token);
        subscription.resume();
        return status(subscription);
    }

    public SubscriptionStatus wish(String token, Wish wish) {
        Subscription subscription = byLeaveToken(token);
        subscription.wish(wish);
        return status(subscription);
    }

    /** What a browser keeps, so that its owner need not prove this address again. */
    public String browserToken(SubscriptionStatus status) {
        return proofs.browserToken(status.attendeeId());
    }

    private Subscription byLeaveToken(String token) {
        return find(links.resolve(LinkPurpose.LEAVE, token).id(), LockModeType.PESSIMISTIC_WRITE);
    }

    private Subscription find(long id, LockModeType lock) {
        Subscription found = entityManager.find(Subscription.class, id, lock);
        if (found == null) {
            throw new NotFound("subscription");
        }
        return found;
    }

    private SubscriptionStatus status(Subscription subscription) {
        entityManager.flush();
        return statuses.of(subscription);
    }
}
