package org.danwakai.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.danwakai.http.ReaderLanguage;
import org.danwakai.platform.entity.Word;
import org.danwakai.registration.boundary.OwnPages;
import org.danwakai.registration.boundary.OwnPages.OwnPage;
import org.danwakai.registration.boundary.RegistrationStatus;
import org.danwakai.registration.boundary.SubscriptionStatus;
import org.danwakai.registration.entity.LinkExpired;
import org.danwakai.seminar.boundary.SeminarCatalog;

/** An attendee's own page: seats, places in waiting lists, subscriptions, and what they are called. */
@Named("own")
@RequestScoped
public class OwnScreen extends FormScreen {

    @Inject
    private OwnPages pages;

    @Inject
    private SeminarCatalog catalog;

    private OwnPage page;
    private List<Place> places = List.of();
    private List<Standing> standing = List.of();
    private boolean expired;
    private boolean saved;

    public OwnScreen() {
        super("name", "institution");
    }

    /** A registration with the seminar that it is for. */
    public record Place(RegistrationStatus status, SeminarText seminar) {

        public String getState() {
            return Word.of(status.state());
        }

        public String getPool() {
            return Word.of(status.pool());
        }

        public RegistrationStatus getStatus() {
            return status;
        }

        public SeminarText getSeminar() {
            return seminar;
        }
    }

    /** A subscription with the series that it is to. */
    public record Standing(SubscriptionStatus status, SeriesText series) {

        public String getState() {
            return Word.of(status.state());
        }

        public String getWish() {
            return Word.of(status.wish());
        }

        public SubscriptionStatus getStatus() {
            return status;
        }

        public SeriesText getSeries() {
            return series;
        }
    }

    @Override
    public void load(HttpServletRequest request) {
        if (page != null || expired) {
            return;
        }
        String language = ReaderLanguage.of(request);
        saved = SiteRequest.parameter(request, "saved") != null;
        try {
            page = pages.show(Route.of(request).token());
        } catch (LinkExpired over) {
            expired = true;
            return;
        }
        begin("name", page.person().name());
        begin("institution", page.person().institution());
        places = page.registrations().stream()
                .map(status -> new Place(
                        status,
                        catalog.seminar(status.seminarId())
                                .map(found -> new SeminarText(
                                        found, language, found.numbers().get(0).series()))
                                .orElseThrow()))
                .toList();
        standing = page.subscriptions().stream()
                .map(status -> new Standing(
                        status,
                        catalog.series(status.series())
                                .map(found -> new SeriesText(found, language))
                                .orElseThrow()))
                .toList();
    }

    public OwnPage getPage() {
        return page;
    }

    public List<Place> getPlaces() {
        return places;
    }

    public List<Standing> getStanding() {
        return standing;
    }

    public boolean isExpired() {
        return expired;
    }

    /** Whether the reader comes from saving a new name. */
    public boolean isSaved() {
        return saved;
    }
}
