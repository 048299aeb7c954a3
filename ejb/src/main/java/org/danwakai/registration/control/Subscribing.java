package org.danwakai.registration.control;

import static org.danwakai.platform.control.JsonTool.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.danwakai.registration.boundary.SubscriptionNews;
import org.danwakai.registration.boundary.SubscriptionNews.What;
import org.danwakai.registration.entity.Admission;
import org.danwakai.registration.entity.Attendee;
import org.danwakai.registration.entity.Registration;
import org.danwakai.registration.entity.Subscription;
import org.danwakai.registration.entity.SubscriptionState;
import org.danwakai.registration.entity.Wish;

/** Begins subscriptions, by a link of their own or along with the proof of a registration. */
@ApplicationScoped
public class Subscribing {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private AttendeeBook attendees;

    @Inject
    private Event<SubscriptionNews> news;

    @Inject
    private Clock clock;

    /** The subscriptions that were asked for along with these registrations, whose addresses are proven now. */
    void begin(Collection<Registration> proven) {
        proven.stream()
                .filter(registration -> registration.subscribeTo() != null)
                .sorted(Comparator.comparing(Registration::foldedAddress))
                .forEach(registration -> begin(
                        registration.subscribeTo(),
                        registration.person(),
                        registration.attendeeId(),
                        registration.subscribeWish(),
                        registration.admission()));
    }

    /**
     * Somebody whose address is proven subscribes; who does so already is asked nothing and told nothing.
     *
     * @param admission what is made of the address
     */
    public Subscription begin(long series, Attendee person, long attendee, Wish wish, Admission admission) {
        Optional<Subscription> known = living(series, person);
        if (known.isPresent() && known.get().state() != SubscriptionState.AWAITING_PROOF) {
            known.get().wish(wish);
            known.get().resume();
            return known.get();
        }
        Subscription subscription = known.orElseGet(() -> new Subscription(series, person, wish, clock.instant()));
        if (known.isEmpty()) {
            entityManager.persist(subscription);
        } else {
            subscription.askAgain(person, wish);
        }
        subscription.admit(admission);
        activate(subscription, attendee);
        return subscription;
    }

    /** By the mailed link. Doing it again changes nothing. */
    public void prove(Subscription subscription) {
        if (subscription.state() == SubscriptionState.AWAITING_PROOF) {
            activate(subscription, attendees.remember(subscription.person(), true, clock.instant()));
        }
    }

    private void activate(Subscription subscription, long attendee) {
        Number next = (Number) entityManager
                .createNativeQuery("SELECT nextval('subscription_order')")
                .getSingleResult();
        subscription.prove(attendee, next.longValue(), clock.instant());
        entityManager.flush();
        news.fire(new SubscriptionNews(subscription.id(), What.SUBSCRIBED, null, "once"));
    }

    /** An organizer has approved these addresses. */
    void approve(long series, Collection<String> foldedAddresses) {
        entityManager
                .createNativeQuery("UPDATE subscription SET review = false WHERE series_id = ?1 AND review"
                        + " AND folded_address IN (SELECT jsonb_array_elements_text(CAST(?2 AS jsonb)))")
                .setParameter(1, series)
                .setParameter(
                        2, JSON.createArrayBuilder(foldedAddresses).build().toString())
                .executeUpdate();
    }

    /** An organizer has refused the address; a subscription that was approved before stays. */
    void refuse(long series, Attendee person) {
        living(series, person)
                .filter(Subscription::isReviewed)
                .ifPresent(subscription -> subscription.end(clock.instant()));
    }

    /** The subscription of this address to the series, unless it has ended. */
    public Optional<Subscription> living(long series, Attendee person) {
        return entityManager
                .createNamedQuery("Subscription.living", Subscription.class)
                .setParameter("series", series)
                .setParameter("address", person.address().folded())
                .getResultStream()
                .findFirst();
    }
}
