package org.danwakai.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.danwakai.dashboard.boundary.ChoreView;
import org.danwakai.dashboard.boundary.Mix;
import org.danwakai.dashboard.boundary.SeriesDashboard;
import org.danwakai.platform.entity.Word;
import org.danwakai.rights.boundary.SeriesRights;
import org.danwakai.rights.entity.Rank;
import org.danwakai.seminar.boundary.SeminarView;

/** What an organizer sees first of a series: the next seminar, what waits for somebody, and how it has gone so far. */
@Named("dashboard")
@RequestScoped
public class Dashboard {

    private static final int MOST_COUNTRIES = 8;
    private static final int ALL = 100;

    @Inject
    private SeriesDashboard figures;

    @Inject
    private DashboardCharts charts;

    @Inject
    private SeriesRights rights;

    @Inject
    private CurrentSeries current;

    @Inject
    private ReaderLanguage language;

    @Inject
    private Clock clock;

    private SeminarRow next;
    private List<ChoreView> chores;
    private Mix mix;

    /** @param percent of all */
    public record Share(String name, long people, long percent) {}

    public void open() {
        String series = current.getSlug();
        rights.require(Rank.ORGANIZER, series);
        List<String> slug = List.of(series);
        SeminarView coming = figures.next(slug).get(series);
        next = coming == null ? null : SeminarRow.of(coming, series, language.getCode());
        chores = figures.chores(slug).getOrDefault(series, List.of());
        mix = figures.mix(series);
        charts.draw(series);
    }

    /** Null when none is planned. */
    public SeminarRow getNext() {
        return next;
    }

    /** In the zone of the series; 0 on the day itself. */
    public long getDaysLeft() {
        ZoneId zone = next.zone();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return Math.max(0, ChronoUnit.DAYS.between(today, LocalDate.ofInstant(next.startsAt(), zone)));
    }

    /** The worst first. */
    public List<ChoreView> getChores() {
        return chores;
    }

    /** Where the chore is done: a page of the console with its parameters. */
    public String address(ChoreView chore) {
        String seminar = "series=" + current.getSlug() + "&number=" + chore.number();
        return switch (chore.chore()) {
            case NO_MEETING -> "meeting.xhtml?" + seminar;
            case MAIL_TROUBLE -> "registrants.xhtml?" + seminar + "&trouble=on";
            case STILL_DRAFT, NO_ABSTRACT -> "seminar.xhtml?" + seminar;
            case IN_REVIEW -> "reviews.xhtml?series=" + current.getSlug();
            case TURNOUT -> "registrants.xhtml?" + seminar + "&state=seated";
            case NAMES -> "names.xhtml?" + seminar;
        };
    }

    public long getPeople() {
        return mix.people();
    }

    public List<Mix.OfKind> getKinds() {
        return mix.kinds();
    }

    /** In the reader's language; those beyond the first few are left out. */
    public List<Share> getCountries() {
        return mix.countries().stream()
                .limit(MOST_COUNTRIES)
                .map(one -> new Share(
                        new Locale("", one.country()).getDisplayCountry(language.getLocale()),
                        one.people(),
                        percent(one.people())))
                .toList();
    }

    /** Of all people. */
    public long percent(long people) {
        return mix.people() == 0 ? 0 : Math.round((double) people * ALL / mix.people());
    }

    public String word(Enum<?> constant) {
        return Word.of(constant);
    }
}
