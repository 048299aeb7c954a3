package org.danwakai.seminar.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.function.Function;
import org.danwakai.audit.boundary.AuditTrail;
import org.danwakai.audit.entity.Action;
import org.danwakai.audit.entity.Changes;
import org.danwakai.platform.entity.ChangedMeanwhile;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.rights.boundary.SeriesRights;
import org.danwakai.rights.entity.Rank;
import org.danwakai.seminar.control.SeriesReader;
import org.danwakai.seminar.entity.Series;
import org.danwakai.seminar.entity.SeriesDefaults;
import org.danwakai.seminar.entity.SeriesIntroduction;
import org.danwakai.seminar.entity.SeriesSettings;

/** What organizers say of their series. */
@Stateless
@RolesAllowed({"organizer", "admin"})
public class SeriesEditing {

    @Inject
    private SeriesReader seriesReader;

    @Inject
    private Event<SeriesSettled> settled;

    @Inject
    private SeriesRights rights;

    @Inject
    private AuditTrail audit;

    public SeriesIntroduction introduction(String slug) {
        return read(slug, Series::introduction);
    }

    /**
     * Says of the series what its page says; the same as before is no change.
     *
     * @param expected what the caller read
     * @throws ChangedMeanwhile when somebody else said something else since
     */
    public void introduce(String slug, SeriesIntroduction introduction, SeriesIntroduction expected) {
        Series series = lock(slug);
        SeriesIntroduction before = series.introduction();
        if (!isChange(slug, before, introduction, expected)) {
            return;
        }
        series.introduce(introduction);
        audit.record(Action.INTRODUCE_SERIES, slug, null, Changes.between(before, introduction));
    }

    public SeriesDefaults defaults(String slug) {
        return read(slug, Series::defaults);
    }

    /**
     * Decides what holds for seminars that say nothing else; for those that are to come it holds at once.
     *
     * @param expected what the caller read
     * @throws ChangedMeanwhile when somebody else decided otherwise since
     */
    public void keepTo(String slug, SeriesDefaults defaults, SeriesDefaults expected) {
        Series series = lock(slug);
        SeriesDefaults before = series.defaults();
        if (!isChange(slug, before, defaults, expected)) {
            return;
        }
        series.keepTo(defaults);
        settled.fire(new SeriesSettled(series.id()));
        audit.record(Action.SETTLE_SERIES, slug, null, Changes.between(before, defaults));
    }

    public SeriesSettings settings(String slug) {
        return read(slug, Series::settings);
    }

    /**
     * Decides how seats are given out, to whom, and under which names. Holds at once for seminars that are to come; nobody
     * loses a seat by it.
     *
     * @param expected what the caller read
     * @throws ChangedMeanwhile when somebody else decided otherwise since
     */
    public void settle(String slug, SeriesSettings settings, SeriesSettings expected) {
        Series series = lock(slug);
        SeriesSettings before = series.settings();
        if (!isChange(slug, before, settings, expected)) {
            return;
        }
        series.settle(settings);
        settled.fire(new SeriesSettled(series.id()));
        audit.record(Action.SETTLE_SERIES, slug, null, Changes.between(before, settings));
    }

    private <T> T read(String slug, Function<Series, T> part) {
        rights.require(Rank.ORGANIZER, slug);
        return seriesReader.find(slug).map(part).orElseThrow(() -> new NotFound("series " + slug));
    }

    private Series lock(String slug) {
        rights.require(Rank.ORGANIZER, slug);
        return seriesReader.lock(slug).orElseThrow(() -> new NotFound("series " + slug));
    }

    /** What is wanted already is none, whoever it was that wanted it. */
    private static <T> boolean isChange(String slug, T before, T wanted, T expected) {
        if (before.equals(wanted)) {
            return false;
        }
        if (!before.equals(expected)) {
            throw new ChangedMeanwhile("series " + slug);
        }
        return true;
    }
}
