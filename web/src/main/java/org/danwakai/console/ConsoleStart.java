package org.danwakai.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.danwakai.mail.boundary.MailLedger;
import org.danwakai.mail.entity.MailState;
import org.danwakai.meeting.boundary.Meetings;
import org.danwakai.platform.entity.DomainException;
import org.danwakai.platform.entity.InvalidInput;
import org.danwakai.platform.entity.OneLine;
import org.danwakai.rights.boundary.SeriesRights;
import org.danwakai.rights.entity.Rank;
import org.danwakai.seminar.boundary.SeminarCatalog;
import org.danwakai.seminar.boundary.SeminarView;
import org.danwakai.seminar.boundary.SeriesAdministration;
import org.danwakai.seminar.boundary.SeriesView;
import org.danwakai.seminar.entity.LocalizedText;

/** Where the console begins: each series with what comes next and what needs somebody; a new series for administrators. */
@Named("consoleStart")
@RequestScoped
public class ConsoleStart {

    /** A seminar this close without a meeting URL needs somebody. */
    private static final Duration SOON = Duration.ofDays(7);

    @Inject
    private SeminarCatalog catalog;

    @Inject
    private CurrentSeries series;

    @Inject
    private SeriesRights rights;

    @Inject
    private Meetings meetings;

    @Inject
    private MailLedger ledger;

    @Inject
    private SeriesAdministration administration;

    @Inject
    private ReaderLanguage language;

    @Inject
    private Notices notices;

    @Inject
    private Clock clock;

    private List<Card> cards;
    private String slug;
    private String nameJa;
    private String nameEn;
    private String zone = "Asia/Tokyo";
    private String pageNames;

    /**
     * @param organizer whether the reader does more there than to help
     * @param open whether every organizer may do as much there, since nobody owns it yet
     * @param next null when none is planned
     * @param meetingMissing whether the next one is soon and nobody could join it
     * @param failedMails of the next one
     */
    public record Card(
            SeriesView series,
            boolean organizer,
            boolean open,
            SeminarRow next,
            boolean meetingMissing,
            long failedMails) {}

    public List<Card> getCards() {
        if (cards == null) {
            Map<String, SeriesRights.Mine> mine = rights.all();
            cards = series.getAll().stream()
                    .map(one -> card(one, mine.get(one.slug())))
                    .toList();
        }
        return cards;
    }

    private Card card(SeriesView series, SeriesRights.Mine mine) {
        boolean organizer = mine.rank().isAtLeast(Rank.ORGANIZER);
        List<SeminarView> coming = catalog.coming(series.slug(), 1);
        if (coming.isEmpty()) {
            return new Card(series, organizer, mine.open(), null, false, 0);
        }
        SeminarView next = coming.get(0);
        SeminarRow row = SeminarRow.of(next, series.slug(), language.getCode());
        if (!organizer) {
            return new Card(series, false, false, row, false, 0);
        }
        Instant soon = clock.instant().plus(SOON);
        boolean missing = next.isPublished()
                && next.content().startsAt().isBefore(soon)
                && meetings.find(next.id()).isEmpty();
        long failed = ledger.tally(next.id()).stream()
                .filter(tally -> tally.state() == MailState.FAILED)
                .mapToLong(MailLedger.Tally::mails)
                .sum();
        return new Card(series, true, mine.open(), row, missing, failed);
    }

    /** @return where to go next; null to stay with what was typed */
    public String found() {
        try {
            List<String> names = OneLine.tidy(pageNames) == null
                    ? List.of()
                    : Arrays.stream(pageNames.split("[,、]"))
                            .map(OneLine::tidy)
                            .filter(name -> name != null)
                            .toList();
            administration.found(slug, new LocalizedText(nameJa, nameEn), ZoneId.of(zone), names);
        } catch (InvalidInput invalid) {
            notices.problems("found", invalid, Map.of("name", "nameJa"));
            return null;
        } catch (DomainException refused) {
            notices.refused(refused);
            return null;
        }
        notices.doneBeforeRedirect("start.founded", slug);
        return "rights?series=" + slug + "&faces-redirect=true";
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }

    public String getNameJa() {
        return nameJa;
    }

    public void setNameJa(String nameJa) {
        this.nameJa = nameJa;
    }

    public String getNameEn() {
        return nameEn;
    }

    public void setNameEn(String nameEn) {
        this.nameEn = nameEn;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    public String getPageNames() {
        return pageNames;
    }

    public void setPageNames(String pageNames) {
        this.pageNames = pageNames;
    }
}
