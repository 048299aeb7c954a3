package org.danwakai.displayname.boundary;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.danwakai.audit.boundary.AuditTrail;
import org.danwakai.audit.entity.Action;
import org.danwakai.audit.entity.Detail;
import org.danwakai.audit.entity.Fact;
import org.danwakai.displayname.control.KnownNames;
import org.danwakai.displayname.control.MeetingPeople;
import org.danwakai.displayname.control.NameChecks;
import org.danwakai.displayname.control.NameJudge;
import org.danwakai.displayname.control.ParticipantReport;
import org.danwakai.displayname.entity.JudgedName;
import org.danwakai.displayname.entity.Registrant;
import org.danwakai.displayname.entity.SeenName;
import org.danwakai.displayname.entity.SeenNames;
import org.danwakai.displayname.entity.Verdict;
import org.danwakai.platform.entity.CsvSource;
import org.danwakai.platform.entity.InvalidInput;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.platform.entity.UnreadableFile;
import org.danwakai.rights.boundary.SeriesRights;
import org.danwakai.rights.entity.Rank;
import org.danwakai.seminar.boundary.SeminarCatalog;
import org.danwakai.seminar.boundary.SeminarEditing;
import org.danwakai.seminar.boundary.SeminarView;
import org.danwakai.seminar.boundary.SeriesView;
import org.danwakai.seminar.entity.DisplayNamePattern;

/**
 * Keeps the names in a seminar's meeting in order: says who the names are that were seen there, and helps to put right
 * those that are not as the series asks for. The habits of the home series hold, also for a seminar of several.
 */
@Stateless
@RolesAllowed({"organizer", "admin"})
public class MeetingNames {

    public static final int MOST_NAMES = ParticipantReport.MOST_NAMES;

    @Resource
    private SessionContext session;

    @Inject
    private SeminarEditing seminars;

    @Inject
    private SeminarCatalog catalog;

    @Inject
    private MeetingPeople people;

    @Inject
    private KnownNames known;

    @Inject
    private NameChecks checks;

    @Inject
    private SeriesRights rights;

    @Inject
    private AuditTrail audit;

    @Inject
    private Event<RenameWanted> wanted;

    /** @throws UnreadableFile saying what a file is instead of a report of participants */
    public SeenNames read(CsvSource report) {
        return ParticipantReport.read(report);
    }

    /** @param pasted a name in each line @throws UnreadableFile when there is none in it */
    public SeenNames list(String pasted) {
        return ParticipantReport.list(InvalidInput.required("names", pasted));
    }

    /** One row for each name, in their order. @throws NotFound when there is no such seminar */
    public List<NameRow> judge(String series, int number, List<SeenName> seen) {
        rights.require(Rank.ORGANIZER, series, number);
        SeminarView seminar = seminar(series, number);
        SeriesView home = home(seminar);
        DisplayNamePattern pattern = new DisplayNamePattern(home.displayNamePattern());
        MeetingPeople.Found found = people.of(seminar.id(), home.slug());
        NameJudge judge = new NameJudge(found.registrants().values(), pattern, known.of(home.id(), seminar.id()));
        return seen.stream()
                .map(name -> row(judged(judge, name), found, pattern))
                .toList();
    }

    /** Judges them, and keeps the counts for {@link #history}. */
    public List<NameRow> check(String series, int number, List<SeenName> seen) {
        rights.require(Rank.ORGANIZER, series, number);
        List<NameRow> rows = judge(series, number, seen);
        Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
        rows.forEach(row -> counts.merge(row.verdict(), 1L, Long::sum));
        SeminarView seminar = seminar(series, number);
        checks.add(seminar.id(), counts, caller());
        audit.record(
                Action.CHECK_NAMES,
                seminar.label(),
                Detail.of(Fact.CONFORM, counts.getOrDefault(Verdict.CONFORMS, 0L))
                        .and(Fact.NAMES, rows.size()));
        return rows;
    }

    /**
     * From now on this name is that person's, in every meeting of the series.
     *
     * @throws InvalidInput when nothing of the name would stay the same the next time
     * @throws NotFound when nobody of that registration has a place in the seminar
     */
    public void know(String series, int number, String shown, long registrationId) {
        rights.require(Rank.ORGANIZER, series, number);
        SeminarView seminar = seminar(series, number);
        if (SeenName.problem(shown) != null || NameJudge.key(shown).isEmpty()) {
            throw new InvalidInput("names", "invalid");
        }
        if (!known.add(home(seminar).id(), seminar.id(), shown, registrationId, caller())) {
            throw new NotFound("registration " + registrationId);
        }
        audit.record(Action.KNOW_NAME, seminar.label(), Detail.of(Fact.REGISTRATION, registrationId));
    }

    /** Takes back what {@link #know} said. */
    public void forget(String series, int number, String shown) {
        rights.require(Rank.ORGANIZER, series, number);
        SeminarView seminar = seminar(series, number);
        if (known.remove(home(seminar).id(), shown)) {
            audit.record(Action.FORGET_NAME, seminar.label(), null);
        }
    }

    /**
     * Asks somebody by mail to be called as the series wants it the next time; asking again changes nothing.
     *
     * @throws NotFound when nobody of that registration has a place in the seminar
     */
    public void remind(String series, int number, long registrationId) {
        rights.require(Rank.ORGANIZER, series, number);
        SeminarView seminar = seminar(series, number);
        String id = Long.toString(registrationId);
        MeetingPeople.Found found = people.of(seminar.id(), home(seminar).slug());
        if (!found.registrants().containsKey(id)) {
            throw new NotFound("registration " + registrationId);
        }
        if (found.reminded().contains(id)) {
            return;
        }
        wanted.fire(new RenameWanted(registrationId, seminar.id()));
        audit.record(Action.ASK_TO_RENAME, seminar.label(), Detail.of(Fact.REGISTRATION, registrationId));
    }

    /** The latest look at each seminar of the series, the first seminar first. */
    public List<CheckedSeminar> history(String series) {
        rights.require(Rank.ORGANIZER, series);
        return checks.latest(catalog.key(series));
    }

    /** What stands in brackets may be the name worn before, or belong to the name. */
    private static JudgedName judged(NameJudge judge, SeenName seen) {
        if (seen.original() != null) {
            String whole = seen.name() + " (" + seen.original() + ")";
            JudgedName asWhole = judge.judge(new SeenName(whole, null, seen.address()));
            if (asWhole.verdict() == Verdict.CONFORMS) {
                return asWhole;
            }
        }
        return judge.judge(seen);
    }

    private static NameRow row(JudgedName judged, MeetingPeople.Found found, DisplayNamePattern pattern) {
        return new NameRow(
                judged.seen(),
                judged.verdict(),
                judged.reason(),
                person(judged.registrant(), found, pattern),
                judged.candidates().stream()
                        .map(id -> person(id, found, pattern))
                        .filter(Objects::nonNull)
                        .toList());
    }

    private static Person person(String id, MeetingPeople.Found found, DisplayNamePattern pattern) {
        Registrant one = id == null ? null : found.registrants().get(id);
        return one == null
                ? null
                : new Person(
                        Long.parseLong(id),
                        one.name(),
                        one.institution(),
                        one.address(),
                        one.displayName(pattern),
                        found.reminded().contains(id));
    }

    private SeminarView seminar(String series, int number) {
        return seminars.seminar(series, number).orElseThrow(() -> new NotFound("seminar " + series + "/" + number));
    }

    private SeriesView home(SeminarView seminar) {
        return catalog.series(seminar.numbers().get(0).series()).orElseThrow();
    }

    private String caller() {
        return session.getCallerPrincipal().getName();
    }
}
