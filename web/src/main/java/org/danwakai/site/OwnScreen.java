package org.danwakai.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.danwakai.http.ReaderLanguage;
import org.danwakai.platform.entity.Word;
import org.danwakai.registration.boundary.OwnPages;
import org.danwakai.registration.boundary.OwnPages.OwnPage;
import org.danwakai.registration.boundary.RegistrationStatus;
import org.danwakai.registration.boundary.SubscriptionStatus;
import org.danwakai.registration.entity.LinkExpired;
import org.danwakai.seminar.boundary.SeminarCatalog;
import org.danwakai.seminar.boundary.SeminarView;
import org.danwakai.seminar.boundary.SeriesView;

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
    private List<HandedOut> handouts = List.of();
    private boolean expired;
    private boolean saved;

    public OwnScreen() {
        super("name", "kana", "romaji", "institution");
    }

    /** A registration with the seminar that it is for. */
    public record Place(RegistrationStatus status, SeminarText seminar) {

        public String getState() {
            return Word.of(status.state());
        }

        public String getPool() {
            return Word.of(status.pool());
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
    }

    /** What only those open who have a place. @param path below the context root, with what opens it */
    public record HandedOut(SeminarText seminar, MaterialText material, String path) {}

    @Override
    public void load(HttpServletRequest request) {
        String language = ReaderLanguage.of(request);
        saved = SiteRequest.parameter(request, "saved") != null;
        try {
            page = pages.show(Route.of(request).token());
        } catch (LinkExpired over) {
            expired = true;
            return;
        }
        begin("name", page.person().name());
        begin("kana", page.person().kana());
        begin("romaji", page.person().romaji());
        begin("institution", page.person().institution());
        Map<Long, SeminarView> seminars = catalog.seminars(
                page.registrations().stream().map(RegistrationStatus::seminarId).toList());
        places = page.registrations().stream()
                .map(status -> new Place(status, text(seminars.get(status.seminarId()), language)))
                .toList();
        Map<Long, SeminarView> attended = catalog.seminars(page.attended());
        handouts = page.attended().stream()
                .map(id -> text(attended.get(id), language))
                .flatMap(seminar -> seminar.getTalks().stream()
                        .flatMap(talk -> talk.getMaterials().stream())
                        .filter(MaterialText::isForRegistrants)
                        .map(material -> new HandedOut(seminar, material, opened(material))))
                .toList();
        Map<String, SeriesView> series = page.subscriptions().isEmpty()
                ? Map.of()
                : catalog.series().stream().collect(Collectors.toMap(SeriesView::slug, Function.identity()));
        standing = page.subscriptions().stream()
                .map(status -> new Standing(status, new SeriesText(series.get(status.series()), language)))
                .toList();
    }

    private String opened(MaterialText material) {
        return material.getPath() + "?" + HandoutFiles.TOKEN + "=" + page.handoutToken();
    }

    private static SeminarText text(SeminarView seminar, String language) {
        return new SeminarText(seminar, language, seminar.numbers().get(0).series());
    }

    public OwnPage getPage() {
        return page;
    }

    public List<Place> getPlaces() {
        return places;
    }

    public List<HandedOut> getHandouts() {
        return handouts;
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
