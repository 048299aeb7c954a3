package org.danwakai.seminar.entity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.danwakai.platform.entity.InvalidInput;

/**
 * One dated session. It begins as a draft that only organizers see, is published, and may be cancelled or postponed;
 * whether it is open, live or over follows from its times. What is announced of it changes as a whole, by
 * {@link #revise}, so that a revision can be compared with what stood before.
 */
@Entity
@NamedQuery(
        name = "Seminar.byNumber",
        query = "SELECT n.seminar FROM SeminarNumber n WHERE n.series.slug = :slug AND n.number = :number")
@NamedQuery(
        name = "Seminar.highestNumber",
        query = "SELECT COALESCE(MAX(n.number), 0) FROM SeminarNumber n WHERE n.series.slug = :slug")
public class Seminar {

    @Id
    @SequenceGenerator(name = "seminar_id", sequenceName = "entity_id")
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "seminar_id")
    private Long id;

    private Decision decision = Decision.DRAFT;
    private Format format;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    private String language;

    @Column(name = "theme_ja")
    private String themeJa;

    @Column(name = "theme_en")
    private String themeEn;

    private String notice;
    private String description;

    @Column(name = "registration_opens_at")
    private Instant registrationOpensAt;

    @Column(name = "registration_closes_at")
    private Instant registrationClosesAt;

    @Version
    private long version;

    @OneToMany(mappedBy = "seminar", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<SeminarNumber> numbers = new ArrayList<>();

    @OneToMany(mappedBy = "seminar", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<Venue> venues = new ArrayList<>();

    @OneToMany(mappedBy = "seminar", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<CoHost> coHosts = new ArrayList<>();

    @OneToMany(mappedBy = "seminar", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<Talk> talks = new ArrayList<>();

    protected Seminar() {}

    /** @param numbers the number that it has in each of its series; the first series is the one it is at home in */
    public Seminar(Map<Series, Integer> numbers, SeminarContent content) {
        if (numbers.isEmpty()) {
            throw new InvalidInput("number", "required");
        }
        numbers.forEach(
                (series, number) -> this.numbers.add(new SeminarNumber(this, this.numbers.size(), series, number)));
        write(content);
    }

    /** @param wanted the number in every series that it shall belong to; the home series stays its home */
    public void renumber(Map<Series, Integer> wanted) {
        if (!wanted.containsKey(home())) {
            throw new InvalidInput("number", "required");
        }
        numbers.removeIf(number -> !wanted.containsKey(number.series()));
        wanted.forEach((series, number) -> numbers.stream()
                .filter(known -> known.series().equals(series))
                .findFirst()
                .ifPresentOrElse(
                        known -> known.become(number),
                        () -> numbers.add(new SeminarNumber(this, numbers.size(), series, number))));
    }

    /** @return whether anything differs from what stood before */
    public boolean revise(SeminarContent content) {
        if (content.equals(content())) {
            return false;
        }
        write(content);
        return true;
    }

    private void write(SeminarContent content) {
        if (content.startsAt() == null) {
            throw new InvalidInput("startsAt", "required");
        }
        if (content.endsAt() != null && !content.endsAt().isAfter(content.startsAt())) {
            throw new InvalidInput("endsAt", "after-start");
        }
        this.format = Objects.requireNonNull(content.format());
        this.startsAt = content.startsAt();
        this.endsAt = content.endsAt();
        this.language = Objects.requireNonNull(content.language());
        this.themeJa = content.theme().ja();
        this.themeEn = content.theme().en();
        this.notice = content.notice();
        this.description = content.description();
        venues.clear();
        content.venues().forEach(venue -> venues.add(new Venue(this, venues.size(), venue)));
        coHosts.clear();
        content.coHosts().forEach(coHost -> coHosts.add(new CoHost(this, coHosts.size(), coHost)));
        writeTalks(content.talks());
    }

    private void writeTalks(List<SeminarContent.Talk> wanted) {
        List<Talk> kept = KeptTalks.of(talks, wanted);
        talks.removeIf(talk -> !kept.contains(talk));
        for (int i = 0; i < kept.size(); i++) {
            if (kept.get(i) == null) {
                talks.add(new Talk(this, i, wanted.get(i)));
            } else {
                kept.get(i).revise(i, wanted.get(i));
            }
        }
        talks.sort(Comparator.comparingInt(Talk::position));
    }

    /**
     * @param opensAt null: as soon as it is published
     * @param closesAt null: by the series' timetable
     */
    public void openForRegistration(Instant opensAt, Instant closesAt) {
        if (closesAt != null && closesAt.isAfter(startsAt)) {
            throw new InvalidInput("closesAt", "before-start");
        }
        if (opensAt != null && !opensAt.isBefore(closesAt != null ? closesAt : startsAt)) {
            throw new InvalidInput("opensAt", "before-close");
        }
        this.registrationOpensAt = opensAt;
        this.registrationClosesAt = closesAt;
    }

    /**
     * @return whether it was not published before
     * @throws InvalidInput when there is nothing to announce yet
     */
    public boolean publish() {
        if (talks.isEmpty()) {
            throw new InvalidInput("talks", "required");
        }
        return decide(Decision.PUBLISHED);
    }

    /** @return whether it was not called off before */
    public boolean cancel() {
        return decide(Decision.CANCELLED);
    }

    /** @return whether it was not put off before */
    public boolean postpone() {
        return decide(Decision.POSTPONED);
    }

    /**
     * Makes a draft again of what was published. Whether anybody has acted on it is for others to look at.
     *
     * @throws InvalidInput when it is not published, or was called off since, which everybody was told
     */
    public void withdraw() {
        if (decision != Decision.PUBLISHED) {
            throw new InvalidInput("decision", "not-published");
        }
        decide(Decision.DRAFT);
    }

    private boolean decide(Decision wanted) {
        boolean changes = decision != wanted;
        decision = wanted;
        return changes;
    }

    /**
     * Moves a draft to another day of its home series' zone; what was set for hours of the day stays so, as many days
     * before or after.
     *
     * @return whether it was on another day before
     * @throws InvalidInput when it is no draft: then a move is a change, of which people are told
     */
    public boolean moveTo(LocalDate day) {
        if (decision != Decision.DRAFT) {
            throw new InvalidInput("startsAt", "only-drafts-move");
        }
        ZoneId zone = home().timetable().zone();
        long days = ChronoUnit.DAYS.between(startsAt.atZone(zone).toLocalDate(), day);
        startsAt = later(startsAt, days, zone);
        endsAt = later(endsAt, days, zone);
        registrationOpensAt = later(registrationOpensAt, days, zone);
        registrationClosesAt = later(registrationClosesAt, days, zone);
        return days != 0;
    }

    private static Instant later(Instant instant, long days, ZoneId zone) {
        return instant == null ? null : instant.atZone(zone).plusDays(days).toInstant();
    }

    public SeminarContent content() {
        return new SeminarContent(
                new LocalizedText(themeJa, themeEn),
                format,
                startsAt,
                endsAt,
                language,
                notice,
                description,
                venues.stream().map(Venue::content).toList(),
                coHosts.stream().map(CoHost::content).toList(),
                talks.stream().map(Talk::content).toList());
    }

    public Phase phaseAt(Instant now) {
        return Phase.at(now, registrationOpensAt, registrationClosesAt(), startsAt, endsAt);
    }

    public Instant registrationClosesAt() {
        return registrationClosesAt != null
                ? registrationClosesAt
                : home().timetable().closesAt(startsAt);
    }

    public Instant linkMailFrom() {
        return home().timetable().linkMailFrom(startsAt);
    }

    /** The series whose defaults and policies hold for the seminar. */
    public Series home() {
        return numbers.get(0).series();
    }

    /** The seminar's number in each of its series, by slug, the home series first. */
    public Map<String, Integer> numbers() {
        Map<String, Integer> bySlug = new LinkedHashMap<>();
        numbers.forEach(number -> bySlug.put(number.series().slug(), number.number()));
        return bySlug;
    }

    /** How logs and the audit trail call it, as in its address: {@code dlap/77}. */
    public String label() {
        return home().slug() + "/" + numbers.get(0).number();
    }

    public Long id() {
        return id;
    }

    public Decision decision() {
        return decision;
    }

    public Instant startsAt() {
        return startsAt;
    }

    public Instant endsAt() {
        return endsAt;
    }

    /** Null: as soon as it is published. */
    public Instant registrationOpensAt() {
        return registrationOpensAt;
    }

    /** Null: by the series' timetable. */
    public Instant registrationClosesAtOverride() {
        return registrationClosesAt;
    }

    public long version() {
        return version;
    }
}
