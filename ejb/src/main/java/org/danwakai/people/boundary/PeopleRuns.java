package org.danwakai.people.boundary;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.danwakai.people.control.OwnRuns;
import org.danwakai.people.control.Reading;
import org.danwakai.people.control.RunBook;
import org.danwakai.people.entity.ColumnUse;
import org.danwakai.people.entity.Fate;
import org.danwakai.people.entity.OldForm;
import org.danwakai.people.entity.PeopleRun;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.rights.boundary.SeriesRights;
import org.danwakai.rights.entity.Rank;
import org.danwakai.seminar.boundary.SeminarCatalog;
import org.danwakai.seminar.boundary.SeriesView;

/** What there is to see of imports of people, each by nobody but the organizer who made it. */
@Stateless
@RolesAllowed({"organizer", "admin"})
public class PeopleRuns {

    @Resource
    private SessionContext session;

    @Inject
    private SeriesRights rights;

    @Inject
    private SeminarCatalog catalog;

    @Inject
    private OwnRuns runs;

    @Inject
    private Reading reading;

    @Inject
    private RunBook book;

    /** The caller's imports of the series, the latest first. */
    public List<RunView> all(String series) {
        rights.require(Rank.ORGANIZER, series);
        return runs.all(caller(), series(series).id()).stream().map(this::view).toList();
    }

    /** @throws NotFound when the caller has no such import */
    public RunView run(String series, long id) {
        return view(own(series, id));
    }

    public List<ColumnView> columns(String series, long id, OldForm form) {
        return reading.columns(own(series, id), form);
    }

    /** The first rows as they would be read by these columns. */
    public List<PeopleRow> sample(String series, long id, OldForm form, List<ColumnUse> uses) {
        return reading.sample(own(series, id), form, uses, series(series).zone());
    }

    /** By word: what is to become of the rows, or what became of them. */
    public Map<String, Long> counts(String series, long id) {
        return book.counts(own(series, id).id());
    }

    public List<PeopleRow> rows(String series, long id, Fate fate, int first, int size) {
        return book.rows(own(series, id).id(), fate, first, size);
    }

    public long count(String series, long id, Fate fate) {
        return book.count(own(series, id).id(), fate);
    }

    private RunView view(PeopleRun run) {
        return new RunView(
                run.id(),
                run.state(),
                Arrays.stream(OldForm.values())
                        .filter(form -> !run.columns(form).isEmpty())
                        .toList(),
                run.destination().seminarId(),
                run.isMailed(),
                run.stepsTotal(),
                run.stepsDone(),
                book.isStalled(run.id()));
    }

    private PeopleRun own(String series, long id) {
        rights.require(Rank.ORGANIZER, series);
        return runs.own(caller(), series(series).id(), id, LockModeType.NONE);
    }

    private String caller() {
        return session.getCallerPrincipal().getName();
    }

    private SeriesView series(String slug) {
        return catalog.series(slug).orElseThrow(() -> new NotFound("series " + slug));
    }
}
