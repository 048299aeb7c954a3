package org.danwakai.seminar.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import org.danwakai.audit.boundary.AuditTrail;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.platform.entity.Word;
import org.danwakai.seminar.control.SeriesReader;
import org.danwakai.seminar.entity.Series;
import org.danwakai.seminar.entity.Series.OrganizerName;
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
    private AuditTrail audit;

    /**
     * @param organizers in the order they are shown; empty leaves those known as they are
     * @param funding Markdown; null leaves it as it is
     */
    public void introduce(String slug, List<OrganizerName> organizers, String funding) {
        Series series = seriesReader.find(slug).orElseThrow(() -> new NotFound("series " + slug));
        series.introduce(organizers);
        if (funding != null) {
            series.fundedBy(funding);
        }
        audit.record("introduce-series", slug, null);
    }

    /** Says of the series what its page says; the same as before is no change. */
    public void introduce(String slug, SeriesIntroduction introduction) {
        Series series = seriesReader.find(slug).orElseThrow(() -> new NotFound("series " + slug));
        if (series.introduction().equals(introduction)) {
            return;
        }
        series.introduce(introduction);
        audit.record("introduce-series", slug, null);
    }

    public SeriesDefaults defaults(String slug) {
        return seriesReader.find(slug).map(Series::defaults).orElseThrow(() -> new NotFound("series " + slug));
    }

    /** Decides what holds for seminars that say nothing else; for those that are to come it holds at once. */
    public void keepTo(String slug, SeriesDefaults defaults) {
        Series series = seriesReader.find(slug).orElseThrow(() -> new NotFound("series " + slug));
        if (series.defaults().equals(defaults)) {
            return;
        }
        series.keepTo(defaults);
        settled.fire(new SeriesSettled(series.id()));
        audit.record("settle-series", slug, defaults.toString());
    }

    /**
     * Decides how seats are given out, to whom, and under which names. Holds at once for seminars that are to come; nobody
     * loses a seat by it.
     */
    public void settle(String slug, SeriesSettings settings) {
        Series series = seriesReader.find(slug).orElseThrow(() -> new NotFound("series " + slug));
        if (series.settings().equals(settings)) {
            return;
        }
        series.settle(settings);
        settled.fire(new SeriesSettled(series.id()));
        audit.record(
                "settle-series",
                slug,
                "subscribers get " + Word.of(settings.subscribersGet()) + ", who was absent is "
                        + (settings.inviteAbsent() ? "invited" : "seated") + ", overbooking risk "
                        + settings.overbookingRisk() + " %, last seats for institutions " + settings.lastSeats()
                        + ", mail policy " + Word.of(settings.mailPolicy())
                        + ", display name " + settings.displayNamePattern().pattern()
                        + ", join links " + Word.of(settings.joinMode())
                        + ", reminder days before " + settings.reminderDays()
                        + ", addresses for alarms "
                        + settings.alarmAddresses().all().size());
    }
}
