package org.danwakai.people.boundary;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.danwakai.people.control.Reading;
import org.danwakai.people.control.RunBook;
import org.danwakai.people.control.Upload;
import org.danwakai.people.entity.ColumnUse;
import org.danwakai.people.entity.Destination;
import org.danwakai.people.entity.Fate;
import org.danwakai.people.entity.OldForm;
import org.danwakai.people.entity.PeopleRun;
import org.danwakai.people.entity.RunState;
import org.danwakai.people.entity.UnreadableFile;
import org.danwakai.people.entity.UnreadableFile.Reason;
import org.danwakai.platform.entity.InvalidInput;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.seminar.boundary.SeminarCatalog;
import org.danwakai.seminar.boundary.SeriesView;

/** Imports of people, each seen by nobody but the organizer who made it. */
@Stateless
@RolesAllowed({"organizer", "admin"})
public class PeopleImport {

    @PersistenceContext
    private EntityManager entityManager;

    @Resource
    private SessionContext session;

    @Inject
    private SeminarCatalog catalog;

    @Inject
    private Upload upload;

    @Inject
    private Reading reading;

    @Inject
    private RunBook book;

    @Inject
    private Clock clock;

    /**
     * Takes the files in, and guesses what their columns hold.
     *
     * @return the import's key
     * @throws UnreadableFile saying what a file is instead of a table of people; nothing is kept then
     */
    public long begin(String series, Destination destination, Map<OldForm, CsvSource> files) {
        if (files.isEmpty()) {
            throw new UnreadableFile(Reason.NONE);
        }
        if (destination.seminarId() != null
                && catalog.seminar(destination.seminarId())
                        .filter(seminar -> seminar.numberIn(series).series().equals(series))
                        .isEmpty()) {
            throw new NotFound("seminar");
        }
        String owner = session.getCallerPrincipal().getName();
        PeopleRun run = new PeopleRun(series(series).id(), owner, destination, clock.instant());
        entityManager.persist(run);
        entityManager.flush();
        files.forEach((form, file) -> upload.take(run, form, file));
        return run.id();
    }

    /** The caller's imports of the series, the latest first. */
    public List<RunView> runs(String series) {
        return entityManager
                .createQuery(
                        "SELECT r FROM PeopleRun r WHERE r.seriesId = :series AND r.owner = :owner ORDER BY r.id DESC",
                        PeopleRun.class)
                .setParameter("series", series(series).id())
                .setParameter("owner", session.getCallerPrincipal().getName())
                .getResultStream()
                .map(this::view)
                .toList();
    }

    /** @throws NotFound when the caller has no such import */
    public RunView run(String series, long id) {
        return view(own(series, id, LockModeType.NONE));
    }

    public List<ColumnView> columns(String series, long id, OldForm form) {
        PeopleRun run = own(series, id, LockModeType.NONE);
        return reading.columns(run, form);
    }

    /** The first rows as they would be read by these columns. */
    public List<PeopleRow> sample(String series, long id, OldForm form, List<ColumnUse> uses) {
        return reading.sample(
                own(series, id, LockModeType.NONE), form, uses, series(series).zone());
    }

    /**
     * Reads all rows by these columns; what an earlier reading said is forgotten.
     *
     * @throws InvalidInput when the columns do not make sense together
     */
    public void read(String series, long id, Map<OldForm, List<ColumnUse>> columns) {
        PeopleRun run = own(series, id, LockModeType.PESSIMISTIC_WRITE);
        columns.forEach(run::columns);
        reading.read(run, series(series).zone());
        run.read();
    }

    /** Goes back to the columns. */
    public void correct(String series, long id) {
        own(series, id, LockModeType.PESSIMISTIC_WRITE).unread();
    }

    /** By word: what is to become of the rows, or what became of them. */
    public Map<String, Long> counts(String series, long id) {
        return book.counts(own(series, id, LockModeType.NONE).id());
    }

    public List<PeopleRow> rows(String series, long id, Fate fate, int first, int size) {
        return book.rows(own(series, id, LockModeType.NONE).id(), fate, first, size);
    }

    public long count(String series, long id, Fate fate) {
        return book.count(own(series, id, LockModeType.NONE).id(), fate);
    }

    /** From now on it can only be applied. Asking for it again changes nothing. @param mail whether people are told */
    public void approve(String series, long id, boolean mail) {
        PeopleRun run = own(series, id, LockModeType.PESSIMISTIC_WRITE);
        if (run.state() == RunState.READ) {
            Map<String, Long> counts = book.counts(id);
            long steps = List.of("new-seminar", "new-subscription", "leave-applied").stream()
                    .mapToLong(word -> counts.getOrDefault(word, 0L))
                    .sum();
            run.begin(mail, Math.toIntExact(steps));
            book.touch(id);
        }
    }

    /** Forgets it; what was applied stays. */
    public void discard(String series, long id) {
        entityManager.remove(own(series, id, LockModeType.PESSIMISTIC_WRITE));
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

    private PeopleRun own(String series, long id, LockModeType lock) {
        PeopleRun run = entityManager.find(PeopleRun.class, id, lock);
        if (run == null
                || !run.owner().equals(session.getCallerPrincipal().getName())
                || run.seriesId() != series(series).id()) {
            throw new NotFound("import " + id);
        }
        return run;
    }

    private SeriesView series(String slug) {
        return catalog.series(slug).orElseThrow(() -> new NotFound("series " + slug));
    }
}
