package org.danwakai.seminar.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.danwakai.audit.boundary.AuditTrail;
import org.danwakai.audit.entity.Action;
import org.danwakai.audit.entity.Changes;
import org.danwakai.platform.entity.ChangedMeanwhile;
import org.danwakai.platform.entity.InvalidInput;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.rights.boundary.SeriesRights;
import org.danwakai.rights.entity.NotAllowed;
import org.danwakai.rights.entity.Rank;
import org.danwakai.seminar.control.SeminarDocuments;
import org.danwakai.seminar.control.SeriesReader;
import org.danwakai.seminar.entity.Decision;
import org.danwakai.seminar.entity.Phase;
import org.danwakai.seminar.entity.Seminar;
import org.danwakai.seminar.entity.SeminarContent;
import org.danwakai.seminar.entity.Series;

/** What organizers do with seminars: plan, revise, publish, call off. */
@Stateless
@RolesAllowed({"organizer", "admin"})
public class SeminarEditing {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private SeminarDocuments documents;

    @Inject
    private SeriesReader seriesReader;

    @Inject
    private SeriesRights rights;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    @Inject
    private Event<SeminarScheduled> scheduled;

    @Inject
    private Event<SeminarChanged> changed;

    /** Drafts included. */
    public SeminarPage seminars(SeminarSearch search) {
        rights.require(Rank.HELPER, search.series());
        return documents.search(search, true);
    }

    /** The latest of the series first, drafts included, with no more than a menu shows of them. */
    public List<SeminarMention> mentions(String series, int limit) {
        rights.require(Rank.HELPER, series);
        return documents.mentions(series, limit);
    }

    /** Drafts included. */
    public Optional<SeminarView> seminar(String series, int number) {
        rights.require(Rank.HELPER, series, number);
        return documents.find(series, number, true);
    }

    /** The number that the next seminar of the series would bear. */
    public int nextNumber(String series) {
        rights.require(Rank.ORGANIZER, series);
        return entityManager
                        .createNamedQuery("Seminar.highestNumber", Integer.class)
                        .setParameter("slug", series)
                        .getSingleResult()
                + 1;
    }

    /**
     * Plans a seminar as a draft.
     *
     * @param numbers the number it gets in each of its series, by slug; the first is its home series
     * @return its id
     * @throws InvalidInput when a number is taken or a series unknown
     * @throws NotAllowed when it is not the caller's to plan in all of them
     */
    public long plan(Map<String, Integer> numbers, SeminarContent content) {
        requireAll(numbers.keySet());
        Map<Series, Integer> bySeries = new LinkedHashMap<>();
        numbers.forEach((slug, number) -> bySeries.put(freeNumber(slug, number, null), number));
        Seminar seminar = new Seminar(bySeries, content);
        entityManager.persist(seminar);
        entityManager.flush();
        scheduled.fire(new SeminarScheduled(
                seminar.id(), content.format(), seminar.home().defaultCapacity()));
        audit.record(Action.PLAN, seminar.label(), null);
        return seminar.id();
    }

    /**
     * Replaces what is announced of a seminar; registrants of a published one are told when time, place or speakers
     * are others.
     *
     * @param expectedVersion of the seminar that the caller read ({@link SeminarView#version}); null to overwrite
     *     whatever stands
     * @return whether anything changed
     * @throws ChangedMeanwhile when somebody else changed it since
     */
    public boolean revise(String series, int number, SeminarContent content, Long expectedVersion) {
        rights.require(Rank.ORGANIZER, series, number);
        Seminar seminar = load(series, number);
        if (expectedVersion != null && expectedVersion != seminar.version()) {
            throw new ChangedMeanwhile(seminar.label());
        }
        SeminarContent before = seminar.content();
        if (!seminar.revise(content)) {
            return false;
        }
        // talks and rooms are rows of their own, whose change would not count as one of the seminar
        entityManager.lock(seminar, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        entityManager.flush();
        audit.record(Action.REVISE, seminar.label(), null, Changes.between(before, content));
        boolean announced = seminar.decision() == Decision.PUBLISHED && seminar.phaseAt(clock.instant()) != Phase.OVER;
        if (announced && concernsRegistrants(before, content)) {
            tell(seminar, SeminarChanged.What.REVISED);
        }
        return true;
    }

    /**
     * Gives the seminar other numbers.
     *
     * @param numbers in every series that it shall belong to, by slug
     * @throws InvalidInput when a number is taken or a series unknown
     * @throws NotAllowed when it is not the caller's to plan in a series that it joins or leaves, or that it gets another
     *     number in
     */
    public void renumber(String series, int number, Map<String, Integer> numbers) {
        rights.require(Rank.ORGANIZER, series, number);
        Seminar seminar = load(series, number);
        if (seminar.numbers().equals(numbers)) {
            return;
        }
        requireAll(Stream.of(numbers, seminar.numbers())
                .flatMap(one -> one.keySet().stream())
                .filter(slug ->
                        !Objects.equals(numbers.get(slug), seminar.numbers().get(slug)))
                .collect(Collectors.toSet()));
        Map<Series, Integer> bySeries = new LinkedHashMap<>();
        numbers.forEach((slug, wanted) -> bySeries.put(freeNumber(slug, wanted, seminar.id()), wanted));
        Map<String, Integer> before = seminar.numbers();
        seminar.renumber(bySeries);
        entityManager.flush();
        Changes changes = Changes.of("numbers", before, seminar.numbers());
        audit.record(Action.RENUMBER, seminar.label(), null, changes);
        // an entry is shown to the series of now: who organizes one that the seminar leaves reads it by the number
        // there
        before.forEach((slug, left) -> {
            if (!numbers.containsKey(slug)) {
                audit.record(Action.RENUMBER, slug + "/" + left, null, changes);
            }
        });
    }

    /**
     * @param opensAt null: as soon as it is published
     * @param closesAt null: by the series' timetable
     */
    public void openForRegistration(String series, int number, Instant opensAt, Instant closesAt) {
        rights.require(Rank.ORGANIZER, series, number);
        Seminar seminar = load(series, number);
        if (Objects.equals(opensAt, seminar.registrationOpensAt())
                && Objects.equals(closesAt, seminar.registrationClosesAtOverride())) {
            return;
        }
        Changes changes = Changes.of("opensAt", seminar.registrationOpensAt(), opensAt)
                .and("closesAt", seminar.registrationClosesAtOverride(), closesAt);
        seminar.openForRegistration(opensAt, closesAt);
        audit.record(Action.SET_REGISTRATION_TIMES, seminar.label(), null, changes);
    }

    /** Announces the seminar; once it is published, this changes nothing. */
    public void publish(String series, int number) {
        rights.require(Rank.ORGANIZER, series, number);
        Seminar seminar = load(series, number);
        if (!seminar.publish()) {
            return;
        }
        entityManager.flush();
        audit.record(Action.PUBLISH, seminar.label(), null);
        tell(seminar, SeminarChanged.What.PUBLISHED);
    }

    /** Calls the seminar off; its registrants are told, also where they had been told that it was put off. */
    public void cancel(String series, int number) {
        rights.require(Rank.ORGANIZER, series, number);
        Seminar seminar = load(series, number);
        boolean wasAnnounced = seminar.decision() != Decision.DRAFT;
        if (!seminar.cancel()) {
            return;
        }
        entityManager.flush();
        audit.record(Action.CANCEL, seminar.label(), null);
        if (wasAnnounced) {
            tell(seminar, SeminarChanged.What.CANCELLED);
        }
    }

    /** Puts the seminar off to a day not yet known; its registrants are told. */
    public void postpone(String series, int number) {
        rights.require(Rank.ORGANIZER, series, number);
        Seminar seminar = load(series, number);
        boolean wasPublished = seminar.decision() == Decision.PUBLISHED;
        if (!seminar.postpone()) {
            return;
        }
        entityManager.flush();
        audit.record(Action.POSTPONE, seminar.label(), null);
        if (wasPublished) {
            tell(seminar, SeminarChanged.What.POSTPONED);
        }
    }

    /**
     * Makes a draft again of a published seminar, for which nobody has registered yet. Announcements that are on their
     * way do not go out.
     *
     * @throws org.danwakai.platform.entity.DomainException when somebody has registered
     */
    public void withdraw(String series, int number) {
        rights.require(Rank.ORGANIZER, series, number);
        Seminar seminar = load(series, number);
        seminar.withdraw();
        entityManager.flush();
        audit.record(Action.WITHDRAW, seminar.label(), null);
        tell(seminar, SeminarChanged.What.WITHDRAWN);
    }

    private void requireAll(Set<String> slugs) {
        for (String slug : slugs) {
            Series series = seriesReader.find(slug).orElseThrow(() -> new InvalidInput("series", "unknown"));
            rights.requireSeries(Rank.ORGANIZER, series.id());
        }
    }

    /** @param holder may have the number already; null for nobody */
    private Series freeNumber(String slug, int number, Long holder) {
        Optional<SeminarView> taken = documents.find(slug, number, true);
        if (taken.isPresent() && (holder == null || taken.get().id() != holder)) {
            throw new InvalidInput("number", "taken");
        }
        return seriesReader.find(slug).orElseThrow(() -> new InvalidInput("series", "unknown"));
    }

    private void tell(Seminar seminar, SeminarChanged.What what) {
        changed.fire(new SeminarChanged(seminar.id(), what, "version-" + seminar.version()));
    }

    /** Two who change it at once take turns, so that the later one sees what the other made of it. */
    private Seminar load(String series, int number) {
        entityManager
                .createNativeQuery("SELECT s.id FROM seminar s JOIN seminar_number n ON n.seminar_id = s.id"
                        + " JOIN series z ON z.id = n.series_id WHERE z.slug = ?1 AND n.number = ?2"
                        + " FOR NO KEY UPDATE OF s")
                .setParameter(1, series)
                .setParameter(2, number)
                .getResultList();
        return entityManager
                .createNamedQuery("Seminar.byNumber", Seminar.class)
                .setParameter("slug", series)
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("seminar " + series + "/" + number));
    }

    private static boolean concernsRegistrants(SeminarContent before, SeminarContent after) {
        return !before.startsAt().equals(after.startsAt())
                || !Objects.equals(before.endsAt(), after.endsAt())
                || before.format() != after.format()
                || !before.venues().equals(after.venues())
                || !before.talks().stream()
                        .map(SeminarContent.Talk::speakers)
                        .toList()
                        .equals(after.talks().stream()
                                .map(SeminarContent.Talk::speakers)
                                .toList());
    }
}
