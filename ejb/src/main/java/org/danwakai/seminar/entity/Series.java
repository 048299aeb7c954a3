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
import java.io.Serializable;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.danwakai.platform.entity.InvalidInput;

/** A seminar series: its names, its habits of time, its quota and policies. Seminars belong to one or more of them. */
@Entity
// with the organizers, and not by a query of their own
@NamedQuery(
        name = "Series.bySlug",
        query =
                "SELECT DISTINCT s FROM Series s LEFT JOIN FETCH s.organizers o WHERE s.slug = :slug ORDER BY o.position")
@NamedQuery(
        name = "Series.all",
        query = "SELECT DISTINCT s FROM Series s LEFT JOIN FETCH s.organizers o ORDER BY s.id, o.position")
public class Series {

    /** First path segments of the site that a series must not hide. */
    static final Set<String> RESERVED = Set.of(
            "api",
            "archive",
            "cancel",
            "confirm",
            "console",
            "embed",
            "error",
            "files",
            "health",
            "jakarta-faces-resource",
            "join",
            "language",
            "leave",
            "live",
            "login",
            "logout",
            "me",
            "register",
            "resources",
            "robots",
            "search",
            "series",
            "site",
            "sitemap",
            "static",
            "subscribe",
            "ticket");

    private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9-]{1,39}");

    @Id
    @SequenceGenerator(name = "series_id", sequenceName = "entity_id")
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "series_id")
    private Long id;

    private String slug;

    @Column(name = "name_ja")
    private String nameJa;

    @Column(name = "name_en")
    private String nameEn;

    @Column(name = "summary_ja")
    private String summaryJa;

    @Column(name = "summary_en")
    private String summaryEn;

    private String about;

    private String funding;

    private String workshops;

    @Column(name = "page_names")
    private String pageNames;

    @Column(name = "time_zone")
    private String timeZone;

    @Column(name = "default_capacity")
    private int defaultCapacity = 300;

    @Column(name = "closes_days_before")
    private int closesDaysBefore = 1;

    @Column(name = "closes_at_time")
    private LocalTime closesAtTime = LocalTime.of(23, 0);

    @Column(name = "link_mail_time")
    private LocalTime linkMailTime = LocalTime.of(7, 0);

    @Column(name = "mail_policy")
    private MailPolicy mailPolicy = MailPolicy.PREFER;

    @Column(name = "subscribers_get")
    private SubscribersGet subscribersGet = SubscribersGet.SEATS;

    @Column(name = "invite_absent")
    private boolean inviteAbsent;

    @Column(name = "overbooking_risk")
    private int overbookingRisk;

    @Column(name = "last_seats")
    private int lastSeats;

    @Column(name = "display_name_pattern")
    private String displayNamePattern = DisplayNamePattern.USUAL.pattern();

    @Column(name = "join_mode")
    private JoinMode joinMode = JoinMode.DIRECT;

    @Column(name = "reminder_days")
    private int reminderDays;

    @Column(name = "alarm_addresses")
    private String alarmAddresses;

    @OneToMany(mappedBy = "series", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<Organizer> organizers = new ArrayList<>();

    protected Series() {}

    /**
     * @param pageNames how headings and lists of a Markdown page call it; empty when only those without a name are its own
     * @throws InvalidInput when the slug is no word for an address, or one that the site needs itself
     */
    public Series(String slug, LocalizedText name, ZoneId timeZone, List<String> pageNames) {
        if (slug == null || !SLUG.matcher(slug).matches() || RESERVED.contains(slug)) {
            throw new InvalidInput("slug", "slug");
        }
        if (name == null || name.isEmpty()) {
            throw new InvalidInput("name", "required");
        }
        this.slug = slug;
        this.nameJa = name.ja();
        this.nameEn = name.en();
        this.timeZone = Objects.requireNonNull(timeZone).getId();
        calledOnPages(pageNames);
    }

    private void calledOnPages(List<String> names) {
        this.pageNames = names.isEmpty() ? null : String.join(",", names);
    }

    private void organizedBy(List<OrganizerName> named) {
        if (named.equals(organizerNames())) {
            return;
        }
        organizers.clear();
        for (OrganizerName organizer : named) {
            organizers.add(new Organizer(this, organizers.size(), organizer));
        }
    }

    /** Takes over what its organizers say about it. */
    public void introduce(SeriesIntroduction introduction) {
        nameJa = introduction.name().ja();
        nameEn = introduction.name().en();
        summaryJa = introduction.summary().ja();
        summaryEn = introduction.summary().en();
        calledOnPages(introduction.pageNames());
        organizedBy(introduction.organizers());
        about = introduction.about();
        funding = introduction.funding();
        workshops = introduction.workshops();
    }

    public SeriesIntroduction introduction() {
        return new SeriesIntroduction(name(), summary(), pageNames(), organizerNames(), about, funding, workshops);
    }

    public void keepTo(SeriesDefaults defaults) {
        defaultCapacity = defaults.capacity();
        closesDaysBefore = defaults.closesDaysBefore();
        closesAtTime = defaults.closesAtTime();
        linkMailTime = defaults.linkMailTime();
    }

    public SeriesDefaults defaults() {
        return new SeriesDefaults(defaultCapacity, closesDaysBefore, closesAtTime, linkMailTime);
    }

    public void settle(SeriesSettings settings) {
        subscribersGet = settings.subscribersGet();
        inviteAbsent = settings.inviteAbsent();
        overbookingRisk = settings.overbookingRisk();
        lastSeats = settings.lastSeats();
        mailPolicy = settings.mailPolicy();
        displayNamePattern = settings.displayNamePattern().pattern();
        joinMode = settings.joinMode();
        reminderDays = settings.reminderDays();
        alarmAddresses = settings.alarmAddresses().text();
    }

    public Long id() {
        return id;
    }

    public String slug() {
        return slug;
    }

    public LocalizedText name() {
        return new LocalizedText(nameJa, nameEn);
    }

    public LocalizedText summary() {
        return new LocalizedText(summaryJa, summaryEn);
    }

    /** How headings and lists of a Markdown page call it. */
    public List<String> pageNames() {
        return pageNames == null ? List.of() : List.of(pageNames.split("\\s*,\\s*"));
    }

    public int defaultCapacity() {
        return defaultCapacity;
    }

    public MailPolicy mailPolicy() {
        return mailPolicy;
    }

    public SeriesSettings settings() {
        return new SeriesSettings(
                subscribersGet,
                inviteAbsent,
                overbookingRisk,
                lastSeats,
                mailPolicy,
                new DisplayNamePattern(displayNamePattern),
                joinMode,
                reminderDays,
                AlarmAddresses.parse(alarmAddresses));
    }

    public String displayNamePattern() {
        return displayNamePattern;
    }

    public Timetable timetable() {
        return new Timetable(ZoneId.of(timeZone), closesDaysBefore, closesAtTime, linkMailTime);
    }

    public List<OrganizerName> organizerNames() {
        return organizers.stream().map(Organizer::named).toList();
    }

    /** @param affiliation null when none is given */
    public record OrganizerName(String name, String affiliation) implements Serializable {

        private static final long serialVersionUID = 1L;
    }
}
