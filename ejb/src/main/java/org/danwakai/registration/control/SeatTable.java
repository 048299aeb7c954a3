package org.danwakai.registration.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.danwakai.platform.entity.InvalidInput;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.registration.boundary.RegistrationNews.Item;
import org.danwakai.registration.boundary.RegistrationNews.What;
import org.danwakai.registration.entity.PoolName;
import org.danwakai.registration.entity.Registration;
import org.danwakai.registration.entity.RegistrationState;
import org.danwakai.registration.entity.SeatPool;
import org.danwakai.seminar.boundary.SeminarNumber;
import org.danwakai.seminar.boundary.SeminarTerms;

/**
 * What one transaction about seats works on: the locked pools of some seminars, the registrations that it knows of, and
 * what has to be told to whom. Changes are kept here until they have to be written, so that many cost as little as one.
 */
public final class SeatTable {

    private final SeatBooks books;
    private final Instant now;
    private final Map<Long, SeminarTerms> terms;
    private final Map<Long, SeatPool> poolById = new HashMap<>();
    private final Map<Long, List<SeatPool>> poolsBySeminar;
    private final Map<SeminarNumber, Long> seminars = new HashMap<>();
    private final Map<Long, Registration> byId = new HashMap<>();
    private final Map<String, Registration> living = new HashMap<>();
    private final Map<String, Registration> byRequest = new HashMap<>();
    private final Set<Registration> unwritten = new LinkedHashSet<>();
    private final Set<String> provenNow = new HashSet<>();
    private final List<Registration> proven = new ArrayList<>();
    private final List<Item> news = new ArrayList<>();

    /** @param pools locked by this transaction */
    public SeatTable(SeatBooks books, Map<Long, SeminarTerms> terms, List<SeatPool> pools, Instant now) {
        this.books = books;
        this.now = now;
        this.terms = terms;
        // locked by their keys, but the first of a seminar is the one that pages show first
        this.poolsBySeminar = pools.stream()
                .sorted(Comparator.comparing(SeatPool::name))
                .collect(Collectors.groupingBy(SeatPool::seminarId));
        pools.forEach(pool -> poolById.put(pool.id(), pool));
    }

    /** @param keys of seminars by what addresses call them */
    void know(Map<SeminarNumber, Long> keys) {
        seminars.putAll(keys);
    }

    void know(Collection<Registration> registrations) {
        registrations.forEach(this::know);
    }

    void know(Registration registration) {
        byId.put(registration.id(), registration);
        if (registration.requestKey() != null) {
            byRequest.put(requestKey(registration.seminarId(), registration.requestKey()), registration);
        }
        if (registration.state() != RegistrationState.CANCELLED) {
            living.put(personKey(registration.seminarId(), registration.foldedAddress()), registration);
        }
    }

    void add(Registration registration) {
        books.add(registration);
        know(registration);
    }

    /**
     * It holds a place now; its attendee has to be written down with it.
     *
     * @param isProvenNow whether by a proof of the address, and not by one of before
     */
    void placed(Registration registration, boolean isProvenNow) {
        unwritten.add(registration);
        if (isProvenNow) {
            provenNow.add(registration.foldedAddress());
        }
    }

    void cancelled(Registration registration) {
        living.remove(personKey(registration.seminarId(), registration.foldedAddress()));
    }

    /** @throws NotFound when there is none that everybody may know of */
    long seminar(SeminarNumber number) {
        Long found = seminars.get(number);
        if (found == null) {
            throw new NotFound("seminar " + number.series() + "/" + number.number());
        }
        return found;
    }

    /** @throws NotFound when there is none */
    Registration registration(long id) {
        Registration found = byId.get(id);
        if (found == null) {
            throw new NotFound("registration");
        }
        return found;
    }

    /** @return null when there is none */
    Registration living(long seminar, String foldedAddress) {
        return living.get(personKey(seminar, foldedAddress));
    }

    /** @return null when no such request was served */
    Registration byRequest(long seminar, String key) {
        return key == null ? null : byRequest.get(requestKey(seminar, key));
    }

    SeminarTerms terms(long seminar) {
        return terms.get(seminar);
    }

    SeatPool poolOf(Registration registration) {
        return poolById.get(registration.poolId());
    }

    /**
     * @param name null for the first
     * @throws InvalidInput when the seminar has no such pool
     */
    SeatPool pool(long seminar, PoolName name) {
        return pools(seminar).stream()
                .filter(pool -> name == null || pool.name() == name)
                .findFirst()
                .orElseThrow(() -> new InvalidInput("pool", "unknown"));
    }

    List<SeatPool> pools(long seminar) {
        return poolsBySeminar.getOrDefault(seminar, List.of());
    }

    /** Where somebody without a seat in the room could fall back to; null where there is no such thing. */
    SeatPool online(Registration registration) {
        return pools(registration.seminarId()).stream()
                .filter(pool -> pool.name() == PoolName.ONLINE && pool.id() != registration.poolId() && isOpen(pool))
                .findFirst()
                .orElse(null);
    }

    boolean isOpen(SeatPool pool) {
        return terms(pool.seminarId()).isOpenAt(now) && pool.isOpenAt(now);
    }

    /** Gives the seats that are free to those who have waited longest. */
    public void promote(SeatPool pool) {
        if (!pool.canPromote() || !terms(pool.seminarId()).seatsCanBeGivenAt(now)) {
            return;
        }
        write();
        promote(books.firstInLine(pool), pool);
        promote(books.firstInstitutionalInLine(pool), pool);
    }

    private void promote(List<Registration> first, SeatPool pool) {
        for (Registration next : first) {
            next.promote(pool, now);
            tell(next, What.PROMOTED, "once");
        }
    }

    /** In the waiting list, from 1; null unless the registration waits. */
    Integer position(Registration registration) {
        if (registration.state() == RegistrationState.WAITING) {
            write();
        }
        return books.position(registration);
    }

    void write() {
        books.remember(unwritten, provenNow, now);
        proven.addAll(unwritten);
        unwritten.clear();
        books.flush();
    }

    void tell(Registration registration, What what, String occasion) {
        news.add(new Item(registration.id(), registration.seminarId(), what, null, occasion));
    }

    /** A link is mailed that claims the place. */
    void tellLink(Registration registration, What what, Instant expiresAt) {
        news.add(new Item(registration.id(), registration.seminarId(), what, expiresAt, now.toString()));
    }

    /** The day in the seminar's zone. */
    LocalDate today(long seminar) {
        return LocalDate.ofInstant(now, terms(seminar).zone());
    }

    Instant now() {
        return now;
    }

    /** In the order in which they came about. */
    public List<Item> news() {
        return news;
    }

    /** Those who got a place on this table. */
    List<Registration> proven() {
        return proven;
    }

    private static String personKey(long seminar, String foldedAddress) {
        return seminar + " " + foldedAddress;
    }

    private static String requestKey(long seminar, String key) {
        return seminar + " " + key;
    }
}
