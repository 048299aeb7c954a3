package org.danwakai.seminar.boundary;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.danwakai.seminar.entity.Decision;
import org.danwakai.seminar.entity.LocalizedText;
import org.danwakai.seminar.entity.MailPolicy;
import org.danwakai.seminar.entity.Phase;
import org.danwakai.seminar.entity.SeminarContent;
import org.danwakai.seminar.entity.TalkKind;

/**
 * A seminar as readers see it at one moment.
 *
 * @param numbers the home series first, never empty
 * @param zone of the home series; instants are shown in it
 * @param opensAt null: open since it was published
 * @param closesByDefault whether the deadline follows from the series' timetable
 * @param closesByDefaultAt what the deadline is, or would be, by the series' timetable
 * @param seats one entry for each way to attend that has a quota
 * @param poolTimes of the ways to attend that open later, or close earlier, than the seminar
 */
public record SeminarView(
        long id,
        long version,
        Decision decision,
        Phase phase,
        List<Number> numbers,
        SeminarContent content,
        ZoneId zone,
        Instant opensAt,
        Instant closesAt,
        boolean closesByDefault,
        Instant closesByDefaultAt,
        Instant linkMailFrom,
        MailPolicy policy,
        List<Seats> seats,
        List<PoolTimes> poolTimes) {

    public record Number(String series, LocalizedText name, int number) {

        /** How addresses call the seminar: {@code dlap/77}. */
        public String label() {
            return series + "/" + number;
        }
    }

    /**
     * @param capacity how many places are given out
     * @param waiting how many stand in line for a seat of this pool
     */
    public record Seats(String pool, int capacity, int taken, int waiting) {

        public int left() {
            return Math.max(0, capacity - taken);
        }
    }

    /**
     * When a way to attend can be registered for, as far as that differs from the seminar.
     *
     * @param opensAt null: with the seminar
     * @param closesAt null: with the seminar
     * @param phase announced, open or closed
     */
    public record PoolTimes(String pool, Instant opensAt, Instant closesAt, Phase phase) {}

    /** A seminar is of the kind of its first talk. */
    public TalkKind kind() {
        return content.talks().isEmpty()
                ? TalkKind.TALK
                : content.talks().get(0).kind();
    }

    /** The same as it is once it is published. */
    public SeminarView published() {
        return new SeminarView(
                id,
                version,
                Decision.PUBLISHED,
                phase,
                numbers,
                content,
                zone,
                opensAt,
                closesAt,
                closesByDefault,
                closesByDefaultAt,
                linkMailFrom,
                policy,
                seats,
                poolTimes);
    }

    public boolean isPublished() {
        return decision == Decision.PUBLISHED;
    }

    public boolean isOpen() {
        return isPublished() && phase == Phase.OPEN;
    }

    /** Whether one can register for this way to attend now. */
    public boolean isOpen(String pool) {
        return isOpen()
                && poolTimes.stream()
                        .filter(times -> times.pool().equals(pool))
                        .allMatch(times -> times.phase() == Phase.OPEN);
    }

    /** The number in that series, or in the home series when it has none there. */
    public Number numberIn(String series) {
        return numbers.stream()
                .filter(number -> number.series().equals(series))
                .findFirst()
                .orElse(numbers.get(0));
    }

    /** How logs and the audit trail call it: {@code dlap/77}. */
    public String label() {
        return numbers.get(0).label();
    }
}
