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

/**
 * A standing registration to a series (毎回). Its number is given once, when the address is proven, and is kept through
 * pauses: it is the order in which subscribers are seated when a seminar opens.
 */
@Entity
@NamedQuery(
        name = "Subscription.living",
        query = "SELECT s FROM Subscription s WHERE s.seriesId = :series AND s.foldedAddress = :address"
                + " AND s.state <> org.danwakai.registration.entity.SubscriptionState.ENDED")
@NamedQuery(
        name = "Subscription.ofAttendee",
        query = "SELECT s FROM Subscription s WHERE s.attendeeId = :attendee"
                + " AND s.state <> org.danwakai.registration.entity.SubscriptionState.ENDED ORDER BY s.id")
public class Subscription {

    @Id
    @SequenceGenerator(name = "subscription_id", sequenceName = "entity_id")
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "subscription_id")
    private Long id;

    @Column(name = "series_id")
    private long seriesId;

    @Column(name = "attendee_id")
    private Long attendeeId;

    private String address;

    @Column(name = "folded_address")
    private String foldedAddress;

    private String name;
    private String institution;
    private String language;
    private SubscriptionState state = SubscriptionState.AWAITING_PROOF;
    private Wish wish;
    private Long place;
    private boolean review;

    @Column(name = "why_not")
    private String whyNot;

    @Embedded
    private ProofMails proofMails = new ProofMails();

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "proven_at")
    private Instant provenAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected Subscription() {}

    public Subscription(long seriesId, Attendee person, Wish wish, Instant now) {
        this.seriesId = seriesId;
        this.address = person.address().text();
        this.foldedAddress = person.address().folded();
        this.requestedAt = Objects.requireNonNull(now);
        askAgain(person, wish);
    }

    /** What was typed last holds, until the address is proven. */
    public void askAgain(Attendee person, Wish newWish) {
        if (state != SubscriptionState.AWAITING_PROOF) {
            throw new IllegalStateException("subscription " + id + " is " + state);
        }
        rename(person.name(), person.institution());
        language = Objects.requireNonNull(person.language());
        wish(newWish);
    }

    /** Whether the link that proves the address may be mailed (again); counts it if so. */
    public boolean mailProof(Instant now) {
        return proofMails.next(now);
    }

    /** The address is proven. Doing it again changes nothing. @param number the next of all subscriptions */
    public void prove(long attendee, long number, Instant now) {
        if (state == SubscriptionState.AWAITING_PROOF) {
            attendeeId = attendee;
            place = number;
            provenAt = now;
            state = SubscriptionState.ACTIVE;
        }
    }

    /** Gets nothing until it is resumed. */
    public void pause() {
        if (state == SubscriptionState.ACTIVE) {
            state = SubscriptionState.PAUSED;
        }
    }

    /** Goes on, in the old place of the order. */
    public void resume() {
        if (state == SubscriptionState.PAUSED) {
            state = SubscriptionState.ACTIVE;
        }
    }

    /** 解約. Seats that it has brought about stay. */
    public void end(Instant now) {
        if (state != SubscriptionState.ENDED) {
            state = SubscriptionState.ENDED;
            endedAt = now;
        }
    }

    /** What was made of the address: an organizer may have to approve it before it brings about any seat. */
    public void admit(Admission admission) {
        review = admission.review();
        whyNot = admission.whyNot();
    }

    public boolean isReviewed() {
        return review;
    }

    public void wish(Wish newWish) {
        wish = Objects.requireNonNull(newWish);
    }

    public void rename(String newName, String newInstitution) {
        name = Objects.requireNonNull(newName);
        institution = Objects.requireNonNull(newInstitution);
    }

    public Long id() {
        return id;
    }

    public long seriesId() {
        return seriesId;
    }

    /** Null before the address is proven. */
    public Long attendeeId() {
        return attendeeId;
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

    public SubscriptionState state() {
        return state;
    }

    public Wish wish() {
        return wish;
    }

    public Attendee person() {
        return new Attendee(new MailAddress(address, foldedAddress), name, institution, language, null, null);
    }
}
