package org.danwakai.dashboard.boundary;

import static org.danwakai.platform.control.JsonTool.JSON;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.danwakai.dashboard.control.DashboardRows;
import org.danwakai.dashboard.entity.Chore;
import org.danwakai.institution.boundary.Institutions;
import org.danwakai.institution.entity.Kind;
import org.danwakai.institution.entity.Origin;
import org.danwakai.platform.entity.Word;
import org.danwakai.rights.boundary.SeriesRights;
import org.danwakai.rights.entity.Rank;
import org.danwakai.seminar.boundary.SeminarCatalog;
import org.danwakai.seminar.boundary.SeminarView;

/** How a series is doing, and what waits for its organizers. */
@Stateless
@RolesAllowed({"organizer", "admin"})
public class SeriesDashboard {

    /** Figures are of so many seminars, the coming one among them. */
    public static final int MOST_SEMINARS = 20;

    /** Names in a meeting are good enough from so many percent on. */
    private static final int ENOUGH_NAMES = 80;

    @Inject
    private SeriesRights rights;

    @Inject
    private DashboardRows rows;

    @Inject
    private Institutions institutions;

    @Inject
    private SeminarCatalog catalog;

    @Inject
    private Clock clock;

    /** By slug, the seminar that each series has next, drafts included; none for those that have nothing planned. */
    public Map<String, SeminarView> next(Collection<String> series) {
        series.forEach(one -> rights.require(Rank.HELPER, one));
        Map<String, Long> ids = rows.next(json(series), clock.instant()).stream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> number(row[1])));
        Map<Long, SeminarView> seminars = ids.isEmpty() ? Map.of() : catalog.seminars(ids.values());
        return ids.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> seminars.get(entry.getValue())));
    }

    /** By slug, what waits for somebody, the worst first. */
    public Map<String, List<ChoreView>> chores(Collection<String> series) {
        series.forEach(one -> rights.require(Rank.ORGANIZER, one));
        Map<String, List<ChoreView>> chores = new HashMap<>();
        for (Object[] row : rows.chores(json(series), clock.instant(), MOST_SEMINARS, ENOUGH_NAMES)) {
            chores.computeIfAbsent((String) row[0], first -> new ArrayList<>())
                    .add(new ChoreView(
                            Word.parse(Chore.class, (String) row[1]),
                            Math.toIntExact(number(row[2])),
                            instant(row[3]),
                            number(row[4])));
        }
        chores.values()
                .forEach(
                        list -> list.sort(Comparator.comparing(ChoreView::chore).thenComparing(ChoreView::startsAt)));
        return chores;
    }

    private static String json(Collection<String> series) {
        return JSON.createArrayBuilder(series).build().toString();
    }

    /** Of the last seminars and the next one, the earliest first. */
    public List<SeminarFigures> figures(String series) {
        rights.require(Rank.ORGANIZER, series);
        return rows.figures(series, clock.instant(), MOST_SEMINARS).stream()
                .map(row -> new SeminarFigures(
                        Math.toIntExact(number(row[0])),
                        instant(row[1]),
                        number(row[2]),
                        number(row[3]),
                        number(row[4]),
                        number(row[5]),
                        number(row[6])))
                .toList();
    }

    /** How registrations came in before each of the last seminars and the next one, the earliest first. */
    public List<Growth> growth(String series) {
        rights.require(Rank.ORGANIZER, series);
        Instant now = clock.instant();
        Map<Integer, long[]> arrivals = new LinkedHashMap<>();
        Map<Integer, Integer> daysLeft = new HashMap<>();
        for (Object[] row : rows.growth(series, now, MOST_SEMINARS, Growth.DAYS)) {
            int number = Math.toIntExact(number(row[0]));
            long[] days = arrivals.computeIfAbsent(number, first -> new long[Growth.DAYS + 1]);
            daysLeft.put(number, daysLeft(now, instant(row[1]), ZoneId.of((String) row[2])));
            if (row[3] != null) {
                days[Growth.DAYS - Math.toIntExact(number(row[3]))] += number(row[4]);
            }
        }
        return arrivals.entrySet().stream()
                .map(entry -> growth(entry.getKey(), entry.getValue(), daysLeft.get(entry.getKey())))
                .toList();
    }

    private static int daysLeft(Instant now, Instant start, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        long days = ChronoUnit.DAYS.between(today, LocalDate.ofInstant(start, zone));
        return Math.toIntExact(Math.max(0, Math.min(Growth.DAYS, days)));
    }

    private static Growth growth(int number, long[] arrivals, int daysLeft) {
        List<Long> byDay = new ArrayList<>();
        long sum = 0;
        for (int day = 0; day <= Growth.DAYS - daysLeft; day++) {
            sum += arrivals[day];
            byDay.add(sum);
        }
        return new Growth(number, byDay);
    }

    public Mix mix(String series) {
        rights.require(Rank.ORGANIZER, series);
        Map<Kind, Long> kinds = new EnumMap<>(Kind.class);
        Map<String, Long> countries = new HashMap<>();
        long people = 0;
        for (Object[] row : rows.domains(series, clock.instant(), MOST_SEMINARS)) {
            Origin origin = institutions.origin((String) row[0]);
            long here = number(row[1]);
            people += here;
            kinds.merge(origin.kind(), here, Long::sum);
            if (origin.country() != null) {
                countries.merge(origin.country(), here, Long::sum);
            }
        }
        return new Mix(
                people,
                kinds.entrySet().stream()
                        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                        .map(entry -> new Mix.OfKind(entry.getKey(), entry.getValue()))
                        .toList(),
                countries.entrySet().stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                        .map(entry -> new Mix.OfCountry(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }

    private static Instant instant(Object column) {
        return ((Timestamp) column).toInstant();
    }
}
