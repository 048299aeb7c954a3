package org.danwakai.registration.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.danwakai.displayname.boundary.DisplayNames;
import org.danwakai.displayname.entity.Wearer;
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
import org.danwakai.seminar.entity.DisplayNamePattern;

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

    @Inject
    private AttendeeBook attendees;

    @Inject
    private DisplayNames displayNames;

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
        boolean isInRoom = registration.state() == RegistrationState.SEATED && pool == PoolName.ROOM;
        return new RegistrationStatus(
                registration.id(),
                registration.seminarId(),
                registration.attendeeId(),
                pool,
                registration.state(),
                position,
                displayName(registration, seminar),
                registration.name(),
                registration.institution(),
                registration.address(),
                registration.language(),
                links.token(LinkPurpose.CANCEL, registration.id(), null),
                isInRoom ? links.token(LinkPurpose.TICKET, registration.id(), null) : null);
    }

    private String displayName(Registration registration, SeminarTerms seminar) {
        DisplayNamePattern pattern = seminar.displayNamePattern();
        Wearer wearer = new Wearer(
                registration.name(),
                // seats are given out while others wait, so nothing is read that is not shown
                pattern.showsRomaji() ? attendees.romaji(registration) : null,
                registration.institution(),
                registration.address(),
                registration.language());
        return displayNames.of(pattern, seminar.homeSlug(), wearer);
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
