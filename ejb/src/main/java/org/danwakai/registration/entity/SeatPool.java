package org.danwakai.registration.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.danwakai.platform.entity.InvalidInput;

/**
 * The quota of one way to attend one seminar. Its verbs are called under the lock of its row, in the transaction that
 * changes the registrations that it counts: that makes first come, first served true on several servers, and the
 * place, not a clock, says who came first.
 */
@Entity
@Table(name = "seat_pool")
@NamedQuery(
        name = "SeatPool.ofSeminar",
        query = "SELECT p FROM SeatPool p WHERE p.seminarId = :seminar ORDER BY p.name")
@NamedQuery(
        name = "SeatPool.ofSeminars",
        query = "SELECT p FROM SeatPool p WHERE p.seminarId IN :seminars ORDER BY p.id")
public class SeatPool {

    private static final int LARGEST = 1_000_000;

    @Id
    @SequenceGenerator(name = "seat_pool_id", sequenceName = "entity_id")
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "seat_pool_id")
    private Long id;

    @Column(name = "seminar_id")
    private long seminarId;

    private PoolName name;
    private int capacity;
    private int taken;
    private int waiting;

    private int extra;
    private int kept;

    @Column(name = "opens_at")
    private Instant opensAt;

    @Column(name = "closes_at")
    private Instant closesAt;

    @Column(name = "next_place")
    private long nextPlace = 1;

    protected SeatPool() {}

    public SeatPool(long seminarId, PoolName name, int capacity) {
        this.seminarId = seminarId;
        this.name = name;
        resize(capacity);
    }

    /** Lowering the quota below the seats taken unseats nobody; it only keeps others from being seated. */
    public void resize(int newCapacity) {
        if (newCapacity < 0) {
            throw new InvalidInput("capacity", "not-negative");
        }
        if (newCapacity > LARGEST) {
            throw new InvalidInput("capacity", "too-large");
        }
        capacity = newCapacity;
    }

    /**
     * Gives out more places than there are seats, since not everybody comes. Taking that back unseats nobody.
     *
     * @param places beyond the capacity; 0 for none
     */
    public void overbook(int places) {
        if (places < 0) {
            throw new InvalidInput("extra", "not-negative");
        }
        extra = places;
    }

    /**
     * Keeps the last seats for addresses of institutions.
     *
     * @param seats of those that are free; 0 for none
     */
    public void keep(int seats) {
        if (seats < 0) {
            throw new InvalidInput("lastSeats", "not-negative");
        }
        kept = seats;
    }

    /**
     * Opens later, or closes earlier, than the seminar.
     *
     * @param opens null: with the seminar
     * @param closes null: with the seminar
     * @throws InvalidInput when it would close before it opens
     */
    public void openBetween(Instant opens, Instant closes) {
        if (opens != null && closes != null && !opens.isBefore(closes)) {
            throw new InvalidInput("opensAt", "before-close");
        }
        opensAt = opens;
        closesAt = closes;
    }

    /** By its own times; those of the seminar hold besides. */
    public boolean isOpenAt(Instant now) {
        return (opensAt == null || !now.isBefore(opensAt)) && (closesAt == null || now.isBefore(closesAt));
    }

    /** Gives out the next place in line. */
    long nextPlace() {
        return nextPlace++;
    }

    /**
     * A newcomer is seated only when nobody waits who could be: a freed seat belongs to who waited first.
     *
     * @param institutional whether the newcomer's address is of an institution
     */
    public boolean hasSeatForNewcomer(boolean institutional) {
        if (institutional && free() <= kept) {
            return free() > 0;
        }
        return free() > kept && waiting == 0;
    }

    /** How many who come at once would be seated, whatever their addresses. */
    public int seatsForNewcomers() {
        return waiting == 0 ? Math.max(0, free() - kept) : 0;
    }

    /** Free seats that only addresses of institutions are given. */
    public int keptSeats() {
        return Math.max(0, Math.min(free(), kept));
    }

    /** The place that the next who comes will be given. */
    public long upcomingPlace() {
        return nextPlace;
    }

    /** People were given the upcoming places at once: so many are seated and the others wait. */
    public void subscribersCame(int seated, int inLine) {
        nextPlace += seated + inLine;
        taken += seated;
        waiting += inLine;
    }

    /** So many were given the upcoming places, and an organizer has yet to approve them. */
    public void cameForReview(int people) {
        nextPlace += people;
    }

    /** So many who had a seat, and who waited for one, have left at once. */
    public void peopleLeft(int seated, int inLine) {
        taken -= seated;
        waiting -= inLine;
    }

    /** Whether there is a seat for somebody who waits; it may be kept for others. */
    public boolean canPromote() {
        return taken < places() && waiting > 0;
    }

    /** How many who wait could be seated now, whatever their addresses. */
    public int promotable() {
        return Math.max(0, Math.min(free() - kept, waiting));
    }

    private int free() {
        return places() - taken;
    }

    void seatTaken() {
        taken++;
    }

    void seatFreed() {
        taken--;
    }

    void lineJoined() {
        waiting++;
    }

    void lineLeft() {
        waiting--;
    }

    public Long id() {
        return id;
    }

    public long seminarId() {
        return seminarId;
    }

    public PoolName name() {
        return name;
    }

    /** Seats that there are. */
    public int capacity() {
        return capacity;
    }

    /** Places given out beyond the capacity. */
    public int extra() {
        return extra;
    }

    /** Places that are given out. */
    public int places() {
        return capacity + extra;
    }

    /** Null: with the seminar. */
    public Instant opensAt() {
        return opensAt;
    }

    /** Null: with the seminar. */
    public Instant closesAt() {
        return closesAt;
    }

    public int taken() {
        return taken;
    }

    public int waiting() {
        return waiting;
    }
}
