package org.danwakai.registration.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.util.Objects;
import org.danwakai.institution.entity.Outcome;

/**
 * An attendee's place in one seminar. It begins when somebody types an address; only proof of the address leads to a
 * seat or to the waiting list, and it ends when the attendee leaves. Nobody seated loses the seat otherwise.
 */
@Entity
@NamedQuery(
        name = "Registration.firstInLine",
        query = "SELECT r FROM Registration r WHERE r.poolId = :pool"
                + " AND r.state = org.danwakai.registration.entity.RegistrationState.WAITING ORDER BY r.place")
@NamedQuery(
        name = "Registration.firstInstitutionalInLine",
        query = "SELECT r FROM Registration r WHERE r.poolId = :pool"
                + " AND r.state = org.danwakai.registration.entity.RegistrationState.WAITING"
                + " AND r.outcome = org.danwakai.institution.entity.Outcome.ACADEMIC ORDER BY r.place")
@NamedQuery(
        name = "Registration.placesBefore",
        query = "SELECT COUNT(r) FROM Registration r WHERE r.poolId = :pool"
                // who is in review may yet stand in the line, and a place that was shown never gets worse
                + " AND r.state IN (org.danwakai.registration.entity.RegistrationState.WAITING,"
                + " org.danwakai.registration.entity.RegistrationState.IN_REVIEW) AND r.place <= :place")
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
    private Origin origin;
    private Long place;

    @Column(name = "fall_back")
    private boolean fallBack;

    @Column(name = "request_key")
    private String requestKey;

    private String kana;
    private String romaji;
    private Outcome outcome;

    @Column(name = "why_not")
    private String whyNot;

    private boolean review;
    private String refusal;

    @Column(name = "subscribe_to")
    private Long subscribeTo;

    @Column(name = "subscribe_wish")
    private Wish subscribeWish;

    @Embedded
    private ProofMails proofMails = new ProofMails();

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "proven_at")
    private Instant provenAt;

    @Column(name = "seated_at")
    private Instant seatedAt;

    @Column(name = "cancelled_at")
    private Instant cancelledAt;

    protected Registration() {}

    /** @param requestKey the caller's, of at most 100 characters; null for none */
    public Registration(SeatPool pool, Attendee person, Origin origin, String requestKey, Instant now) {
        this.seminarId = pool.seminarId();
        this.origin = Objects.requireNonNull(origin);
        this.requestKey = requestKey;
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
        this.kana = person.kana();
        this.romaji = person.romaji();
    }

    /** What was made of the address when it was typed last. */
    public void admit(Admission admission) {
        requireState(RegistrationState.AWAITING_PROOF);
        outcome = admission.outcome();
        review = admission.review();
        whyNot = admission.whyNot();
    }

    /** Takes a seat online where its own pool has none left. */
    public void fallBack(boolean wanted) {
        fallBack = wanted;
    }

    /**
     * What the proof of the address begins besides.
     *
     * @param seriesId null for nothing
     */
    public void subscribeTo(Long seriesId, Wish wish) {
        subscribeTo = seriesId;
        subscribeWish = seriesId == null ? null : Objects.requireNonNull(wish);
    }

    /** Whether the link that proves the address may be mailed (again); counts it if so. */
    public boolean mailProof(Instant now) {
        return proofMails.next(now);
    }

    /**
     * The address is proven: takes the next place, and a seat if one is free and nobody has to approve it first. The
     * pools are locked by the caller.
     *
     * @param own the pool that was asked for
     * @param other where to fall back to if that is wanted; null where there is none
     */
    public void prove(SeatPool own, SeatPool other, Instant now) {
        requireState(RegistrationState.AWAITING_PROOF);
        provenAt = now;
        if (review) {
            poolId = own.id();
            place = own.nextPlace();
            state = RegistrationState.IN_REVIEW;
            return;
        }
        arrive(fallsBack(own, other) ? other : own, now);
    }

    /**
     * An organizer has approved it: stands where the proof of the address put it, or takes a seat if one is free. The
     * pools are locked by the caller.
     *
     * @param own the pool that was asked for
     * @param other where to fall back to if that is wanted; null where there is none
     */
    public void approve(SeatPool own, SeatPool other, Instant now) {
        requireState(RegistrationState.IN_REVIEW);
        review = false;
        if (fallsBack(own, other)) {
            arrive(other, now);
        } else {
            stand(own, now);
        }
    }

    private boolean fallsBack(SeatPool own, SeatPool other) {
        return fallBack
                && other != null
                && !own.hasSeatForNewcomer(isInstitutional())
                && other.hasSeatForNewcomer(isInstitutional());
    }

    /** An organizer will not have it. @param reason as its attendee is told */
    public void refuse(String reason, Instant now) {
        requireState(RegistrationState.IN_REVIEW);
        refusal = Objects.requireNonNull(reason);
        state = RegistrationState.CANCELLED;
        cancelledAt = now;
    }

    /** Moves up from the waiting list. The pool is locked by the caller. */
    public void promote(SeatPool pool, Instant now) {
        requireState(RegistrationState.WAITING);
        pool.lineLeft();
        pool.seatTaken();
        state = RegistrationState.SEATED;
        seatedAt = now;
    }

    /**
     * Attends in the other way, if there is a seat for that. The pools are locked by the caller.
     *
     * @throws PoolFull when there is none; the place that was held stays
     */
    public void move(SeatPool from, SeatPool to, Instant now) {
        if (!to.hasSeatForNewcomer(isInstitutional())) {
            throw new PoolFull(to.name());
        }
        giveBack(from);
        arrive(to, now);
    }

    /** Leaves, whatever the state; leaving twice frees no second seat. The pool is locked by the caller. */
    public void leave(SeatPool pool, Instant now) {
        giveBack(pool);
        if (state != RegistrationState.CANCELLED) {
            state = RegistrationState.CANCELLED;
            cancelledAt = now;
        }
    }

    /** An organizer ends it, whatever the state. The pool is locked by the caller. @param reason as its attendee is told */
    public void withdraw(SeatPool pool, String reason, Instant now) {
        if (state != RegistrationState.CANCELLED) {
            refusal = Objects.requireNonNull(reason);
        }
        leave(pool, now);
    }

    /**
     * An organizer answers for the address: it counts as proven, and as approved.
     *
     * @param own the pool that was asked for; locked by the caller, like the other
     * @param other where to fall back to if that is wanted; null where there is none
     */
    public void vouchFor(SeatPool own, SeatPool other, Instant now) {
        review = false;
        prove(own, other, now);
    }

    public void belongTo(long attendee) {
        attendeeId = attendee;
    }

    /** What the attendee is called from now on. */
    public void rename(String newName, String newInstitution) {
        name = Objects.requireNonNull(newName);
        institution = Objects.requireNonNull(newInstitution);
    }

    private void arrive(SeatPool pool, Instant now) {
        poolId = pool.id();
        place = pool.nextPlace();
        stand(pool, now);
    }

    private void stand(SeatPool pool, Instant now) {
        if (pool.hasSeatForNewcomer(isInstitutional())) {
            pool.seatTaken();
            state = RegistrationState.SEATED;
            seatedAt = now;
        } else {
            pool.lineJoined();
            state = RegistrationState.WAITING;
        }
    }

    private void giveBack(SeatPool pool) {
        switch (state) {
            case SEATED -> pool.seatFreed();
            case WAITING -> pool.lineLeft();
            default -> {}
        }
    }

    /** Whether its attendee did not ask for it, but subscribes to a series of the seminar. */
    public boolean comesBySubscription() {
        return origin == Origin.SUBSCRIPTION || origin == Origin.INVITATION;
    }

    public boolean isPlaced() {
        return state == RegistrationState.SEATED || state == RegistrationState.WAITING;
    }

    /** Whether the address was proven, and its attendee has not left since. */
    public boolean isProven() {
        return isPlaced() || state == RegistrationState.IN_REVIEW;
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

    /** Null before the address is proven. */
    public Long attendeeId() {
        return attendeeId;
    }

    public String requestKey() {
        return requestKey;
    }

    /** Null for none. */
    public Long subscribeTo() {
        return subscribeTo;
    }

    public Wish subscribeWish() {
        return subscribeWish;
    }

    public String foldedAddress() {
        return foldedAddress;
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

    /** Whether the directory knew the address for an institution's when it was typed. */
    boolean isInstitutional() {
        return outcome == Outcome.ACADEMIC;
    }

    /** What was made of the address. */
    public Admission admission() {
        return new Admission(outcome == null ? Outcome.ASK : outcome, review, whyNot);
    }

    /** What an organizer answered who refused it; null when nobody did. */
    public String refusal() {
        return refusal;
    }

    /** Null when not told. */
    public String romaji() {
        return romaji;
    }

    /** In the line of the pool; null before the address is proven. */
    public Long place() {
        return place;
    }

    public Attendee person() {
        return new Attendee(new MailAddress(address, foldedAddress), name, institution, language, kana, romaji);
    }
}
