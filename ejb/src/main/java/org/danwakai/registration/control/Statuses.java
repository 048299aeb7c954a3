package org.danwakai.registration.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.Set;
import org.danwakai.displayname.entity.DisplayNamePattern;
import org.danwakai.registration.boundary.RegistrationStatus;
import org.danwakai.registration.boundary.SubscriptionStatus;
import org.danwakai.registration.entity.LinkPurpose;
import org.danwakai.registration.entity.PoolName;
import org.danwakai.registration.entity.Registration;
import org.danwakai.registration.entity.RegistrationState;
import org.danwakai.registration.entity.SeatPool;
import org.danwakai.registration.entity.Subscription;
import org.danwakai.seminar.boundary.SeminarCatalog;
import org.danwakai.seminar.boundary.SeminarTerms;

/** Tells attendees where their registrations and subscriptions stand. */
@ApplicationScoped
public class Statuses {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private SeatBooks books;

    @Inject
    private SeminarCatalog catalog;

    @Inject
    private MailedLinks links;

    public RegistrationStatus of(Registration registration) {
        Map<Long, SeminarTerms> terms = catalog.terms(Set.of(registration.seminarId()));
        boolean waits = registration.state() == RegistrationState.WAITING;
        return of(
                registration,
                terms.get(registration.seminarId()),
                entityManager.find(SeatPool.class, registration.poolId()).name(),
                waits ? books.position(registration) : null);
    }

    /** @param position null unless waiting */
    RegistrationStatus of(Registration registration, SeminarTerms seminar, PoolName pool, Integer position) {
        return new RegistrationStatus(
                registration.id(),
                registration.seminarId(),
                registration.attendeeId(),
                pool,
                registration.state(),
                position,
                new DisplayNamePattern(seminar.displayNamePattern())
                        .of(registration.name(), registration.institution()),
                registration.name(),
                registration.institution(),
                registration.address(),
                registration.language(),
                links.token(LinkPurpose.CANCEL, registration.id(), null));
    }

    public SubscriptionStatus of(Subscription subscription) {
        return new SubscriptionStatus(
                subscription.id(),
                catalog.slug(subscription.seriesId()),
                subscription.attendeeId(),
                subscription.state(),
                subscription.wish(),
                subscription.name(),
                subscription.institution(),
                subscription.address(),
                subscription.language(),
                links.token(LinkPurpose.LEAVE, subscription.id(), null));
    }
}
