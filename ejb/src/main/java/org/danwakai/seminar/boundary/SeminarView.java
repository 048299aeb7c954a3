package org.danwakai.seminar.boundary;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
 * @param handouts what its materials hand out under addresses of ours
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
        List<PoolTimes> poolTimes,
        List<HandoutView> handouts) {

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
                poolTimes,
                handouts);
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

    /** What a material hands out under an address of ours; empty for a link elsewhere. @param url of the material */
    public Optional<HandoutView> handout(String url) {
        return handouts.stream().filter(one -> one.url().equals(url)).findFirst();
    }

    /** The same without what readers are not told of yet, or not at all. */
    public SeminarView announcedAt(Instant now) {
        Set<String> kept = handouts.stream()
                .filter(one -> !one.terms().isAnnounced(decision, now))
                .map(HandoutView::url)
                .collect(Collectors.toSet());
        if (kept.isEmpty()) {
            return this;
        }
        SeminarContent announced = content.withTalks(content.talks().stream()
                .map(talk -> talk.withMaterials(talk.materials().stream()
                        .filter(one -> !kept.contains(one.url()))
                        .toList()))
                .toList());
        return new SeminarView(
                id,
                version,
                decision,
                phase,
                numbers,
                announced,
                zone,
                opensAt,
                closesAt,
                closesByDefault,
                closesByDefaultAt,
                linkMailFrom,
                policy,
                seats,
                poolTimes,
                handouts.stream().filter(one -> !kept.contains(one.url())).toList());
    }

    /**
     * What somebody wrote of this seminar who need not know of all that it hands out, with all of that in it: what we
     * hand out is taken away where it was given, and not by leaving it out.
     */
    public SeminarContent keepingHandouts(SeminarContent written) {
        return written.keeping(content, material -> handout(material.url()).isPresent());
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
