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
import java.util.List;
import java.util.Map;
import org.danwakai.people.control.OwnRuns;
import org.danwakai.people.control.Reading;
import org.danwakai.people.control.RunBook;
import org.danwakai.people.control.Upload;
import org.danwakai.people.entity.ColumnUse;
import org.danwakai.people.entity.Destination;
import org.danwakai.people.entity.OldForm;
import org.danwakai.people.entity.PeopleRun;
import org.danwakai.people.entity.RunState;
import org.danwakai.platform.entity.CsvSource;
import org.danwakai.platform.entity.InvalidInput;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.platform.entity.UnreadableFile;
import org.danwakai.platform.entity.UnreadableFile.Reason;
import org.danwakai.platform.entity.Word;
import org.danwakai.rights.boundary.SeriesRights;
import org.danwakai.rights.entity.Rank;
import org.danwakai.seminar.boundary.SeminarCatalog;
import org.danwakai.seminar.boundary.SeriesView;

/** Makes imports of people; each can be changed and applied by nobody but the organizer who made it. */
@Stateless
@RolesAllowed({"organizer", "admin"})
public class PeopleImport {

    @PersistenceContext
    private EntityManager entityManager;

    @Resource
    private SessionContext session;

    @Inject
    private SeriesRights rights;

    @Inject
    private SeminarCatalog catalog;

    @Inject
    private Upload upload;

    @Inject
    private Reading reading;

    @Inject
    private OwnRuns runs;

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
        rights.require(Rank.ORGANIZER, series);
        if (files.isEmpty()) {
            throw new UnreadableFile(Reason.NONE);
        }
        requirePlace(series, destination);
        PeopleRun run = new PeopleRun(series(series).id(), caller(), destination, clock.instant());
        entityManager.persist(run);
        entityManager.flush();
        files.forEach((form, file) -> upload.take(run, form, file));
        return run.id();
    }

    /**
     * Reads all rows by these columns; what an earlier reading said is forgotten.
     *
     * @throws InvalidInput when the columns do not make sense together
     */
    public void read(String series, long id, Map<OldForm, List<ColumnUse>> columns) {
        PeopleRun run = lock(series, id);
        columns.forEach(run::columns);
        reading.read(run, series(series).zone());
        run.read();
    }

    /** Goes back to the columns. */
    public void correct(String series, long id) {
        lock(series, id).unread();
    }

    /** From now on it can only be applied. Asking for it again changes nothing. @param mail whether people are told */
    public void approve(String series, long id, boolean mail) {
        PeopleRun run = lock(series, id);
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
        entityManager.remove(lock(series, id));
    }

    private void requirePlace(String series, Destination destination) {
        Long id = destination.seminarId();
        boolean missing = id != null
                && catalog.seminar(id)
                        .filter(seminar -> seminar.numberIn(series).series().equals(series))
                        .filter(seminar -> seminar.seats().stream()
                                .anyMatch(seats -> seats.pool().equals(Word.of(destination.pool()))))
                        .isEmpty();
        if (missing) {
            throw new NotFound("seminar " + id);
        }
    }

    private PeopleRun lock(String series, long id) {
        rights.require(Rank.ORGANIZER, series);
        return runs.own(caller(), series(series).id(), id, LockModeType.PESSIMISTIC_WRITE);
    }

    private String caller() {
        return session.getCallerPrincipal().getName();
    }

    private SeriesView series(String slug) {
        return catalog.series(slug).orElseThrow(() -> new NotFound("series " + slug));
    }
}
