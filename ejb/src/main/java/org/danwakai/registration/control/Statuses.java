package org.danwakai.registration.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.danwakai.displayname.entity.DisplayNamePattern;
import org.danwakai.registration.boundary.RegistrationStatus;
import org.danwakai.registration.boundary.SubscriptionStatus;
import org.danwakai.registration.entity.LinkPurpose;
import org.danwakai.registration.entity.PoolName;
import org.danwakai.registration.entity.Registration;
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
        return of(List.of(registration)).get(0);
    }

    /** In the order of the registrations. */
    public List<RegistrationStatus> of(List<Registration> registrations) {
        if (registrations.isEmpty()) {
            return List.of();
        }
        Set<Long> seminars = registrations.stream().map(Registration::seminarId).collect(Collectors.toSet());
        Map<Long, SeminarTerms> terms = catalog.terms(seminars);
        Map<Long, PoolName> pools = entityManager
                .createNamedQuery("SeatPool.ofSeminars", SeatPool.class)
                .setParameter("seminars", seminars)
                .getResultStream()
                .collect(Collectors.toMap(SeatPool::id, SeatPool::name));
        return registrations.stream()
                .map(one -> of(one, terms.get(one.seminarId()), pools.get(one.poolId()), books.position(one)))
                .toList();
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
                        .of(registration.name(), registration.romaji(), registration.institution(), null),
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
