package org.danwakai.seminar.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.danwakai.audit.boundary.AuditTrail;
import org.danwakai.audit.entity.Action;
import org.danwakai.audit.entity.Changes;
import org.danwakai.platform.entity.InvalidInput;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.rights.boundary.SeriesRights;
import org.danwakai.rights.entity.Rank;
import org.danwakai.seminar.control.SeminarDocuments;
import org.danwakai.seminar.entity.Decision;
import org.danwakai.seminar.entity.Seminar;

/** When the seminars of a series are, and when the next ones could be. */
@Stateless
@RolesAllowed({"organizer", "admin"})
public class SeminarPlanning {

    /** A year of a series that meets every other week, with its holidays; what was before may have been otherwise. */
    private static final int REMEMBERED = 16;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private SeriesRights rights;

    @Inject
    private SeminarDocuments documents;

    @Inject
    private AuditTrail audit;

    /** The latest of the series first, drafts included, but not what was called off: what the next ones are like. */
    public List<SeminarView> latest(String series) {
        rights.require(Rank.ORGANIZER, series);
        return documents.search(SeminarSearch.of(series, REMEMBERED), true).items().stream()
                .filter(seminar -> seminar.decision() == Decision.DRAFT || seminar.isPublished())
                .toList();
    }

    /** Those of a month in the zone of the series, the earliest first, drafts included. */
    public List<SeminarView> month(String series, YearMonth month) {
        rights.require(Rank.ORGANIZER, series);
        return documents.month(series, month);
    }

    /** The years in which the series has seminars, the latest first, drafts included. */
    public List<YearCount> years(String series) {
        rights.require(Rank.HELPER, series);
        return documents.years(series, true);
    }

    /**
     * Moves a draft to another day, at the same hours.
     *
     * @return the day that it was on
     * @throws InvalidInput when it is no draft: the move of what is announced is a revision, of which people are told
     */
    public LocalDate move(String series, int number, LocalDate day) {
        rights.require(Rank.ORGANIZER, series, number);
        Seminar seminar = entityManager
                .createNamedQuery("Seminar.byNumber", Seminar.class)
                .setParameter("slug", series)
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("seminar " + series + "/" + number));
        Instant before = seminar.startsAt();
        if (seminar.moveTo(day)) {
            audit.record(Action.REVISE, seminar.label(), null, Changes.of("startsAt", before, seminar.startsAt()));
        }
        return LocalDate.ofInstant(before, seminar.home().timetable().zone());
    }
}
