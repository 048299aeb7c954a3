package org.danwakai.registration.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.util.Objects;

/**
 * An attendee's place in one seminar. It begins when somebody types an address; only proof of the address leads to a
 * seat or to the waiting list, and it ends when the attendee leaves. Nobody seated loses the seat otherwise.
 */
@Entity
@NamedQuery(
        name = "Registration.living",
        query = "SELECT r FROM Registration r WHERE r.seminarId = :seminar AND r.foldedAddress = :address"
                + " AND r.state <> org.danwakai.registration.entity.RegistrationState.CANCELLED")
@NamedQuery(
        name = "Registration.firstInLine",
        query = "SELECT r FROM Registration r WHERE r.poolId = :pool"
                + " AND r.state = org.danwakai.registration.entity.RegistrationState.WAITING ORDER BY r.place")
@NamedQuery(
        name = "Registration.placesBefore",
        query = "SELECT COUNT(r) FROM Registration r WHERE r.poolId = :pool"
                + " AND r.state = org.danwakai.registration.entity.RegistrationState.WAITING AND r.place <= :place")
public class Registration {

    @Id
    @SequenceGenerator(name = "registration_id", sequenceName = "entity_id")
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "registration_id")
    private Long id;

    @Column(name = "seminar_id")
    private long seminarId;

    @Column(name = "pool_id")
    private long poolId;

    @Column(name = "attendee_id")
    private Long attendeeId;

    private String address;

    @Column(name = "folded_address")
    private String foldedAddress;

    private String name;
    private String institution;
    private String language;
    private RegistrationState state = RegistrationState.AWAITING_PROOF;
    private Long place;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "proven_at")
    private Instant provenAt;

    @Column(name = "seated_at")
    private Instant seatedAt;

    @Column(name = "cancelled_at")
    private Instant cancelledAt;

    protected Registration() {}

    public Registration(SeatPool pool, Attendee person, Instant now) {
        this.seminarId = pool.seminarId();
        this.requestedAt = Objects.requireNonNull(now);
        this.address = person.address().text();
        this.foldedAddress = person.address().folded();
        askAgain(pool, person);
    }

    /** What was typed last holds, until the address is proven. */
    public void askAgain(SeatPool pool, Attendee person) {
        requireState(RegistrationState.AWAITING_PROOF);
        this.poolId = pool.id();
        this.name = Objects.requireNonNull(person.name());
        this.institution = Objects.requireNonNull(person.institution());
        this.language = Objects.requireNonNull(person.language());
    }

    /** The address is proven: takes the next place, and a seat if one is free. The pool is locked by the caller. */
    public void prove(SeatPool pool, long attendee, Instant now) {
        requireState(RegistrationState.AWAITING_PROOF);
        attendeeId = attendee;
        provenAt = now;
        place = pool.nextPlace();
        if (pool.hasSeatForNewcomer()) {
            pool.seatTaken();
            state = RegistrationState.SEATED;
            seatedAt = now;
        } else {
            pool.lineJoined();
            state = RegistrationState.WAITING;
        }
    }

    /** Moves up from the waiting list. The pool is locked by the caller. */
    public void promote(SeatPool pool, Instant now) {
        requireState(RegistrationState.WAITING);
        pool.lineLeft();
        pool.seatTaken();
        state = RegistrationState.SEATED;
        seatedAt = now;
    }

    /** Leaves, whatever the state; leaving twice frees no second seat. The pool is locked by the caller. */
    public void leave(SeatPool pool, Instant now) {
        switch (state) {
            case SEATED -> pool.seatFreed();
            case WAITING -> pool.lineLeft();
            default -> {}
        }
        if (state != RegistrationState.CANCELLED) {
            state = RegistrationState.CANCELLED;
            cancelledAt = now;
        }
    }

    private void requireState(RegistrationState required) {
        if (state != required) {
            throw new IllegalStateException("registration " + id + " is " + state + ", not " + required);
        }
    }

    public Long id() {
        return id;
    }

    public long seminarId() {
        return seminarId;
    }

    public long poolId() {
        return poolId;
    }

    public String address() {
        return address;
    }

    public String name() {
        return name;
    }

    public String institution() {
        return institution;
    }

    public String language() {
        return language;
    }

    public RegistrationState state() {
        return state;
    }

    /** In the line of the pool; null before the address is proven. */
    public Long place() {
        return place;
    }

    public Attendee person() {
        return new Attendee(new MailAddress(address, foldedAddress), name, institution, language);
    }
}
