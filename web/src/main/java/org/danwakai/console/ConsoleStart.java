package org.danwakai.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.danwakai.dashboard.boundary.ChoreView;
import org.danwakai.dashboard.boundary.SeriesDashboard;
import org.danwakai.platform.entity.DomainException;
import org.danwakai.platform.entity.InvalidInput;
import org.danwakai.platform.entity.OneLine;
import org.danwakai.platform.entity.Word;
import org.danwakai.rights.boundary.SeriesRights;
import org.danwakai.rights.entity.Rank;
import org.danwakai.seminar.boundary.SeminarView;
import org.danwakai.seminar.boundary.SeriesAdministration;
import org.danwakai.seminar.boundary.SeriesView;
import org.danwakai.seminar.entity.LocalizedText;

/** Where the console begins: each series with what comes next and what needs somebody; a new series for administrators. */
@Named("consoleStart")
@RequestScoped
public class ConsoleStart {

    @Inject
    private SeriesDashboard dashboard;

    @Inject
    private CurrentSeries all;

    @Inject
    private SeriesRights rights;

    @Inject
    private SeriesAdministration administration;

    @Inject
    private ReaderLanguage language;

    @Inject
    private Notices notices;

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
     * @param chores what waits for somebody, the worst first
     */
    public record Card(SeriesView series, boolean organizer, boolean open, SeminarRow next, List<ChoreView> chores) {}

    public List<Card> getCards() {
        if (cards == null) {
            List<String> mine = all.getAll().stream().map(SeriesView::slug).toList();
            Map<String, SeminarView> next = dashboard.next(mine);
            Map<String, List<ChoreView>> chores = dashboard.chores(mine.stream()
                    .filter(series -> rights.has(Rank.ORGANIZER, series))
                    .toList());
            cards = all.getAll().stream()
                    .map(series -> card(series, next.get(series.slug()), chores.getOrDefault(series.slug(), List.of())))
                    .toList();
        }
        return cards;
    }

    private Card card(SeriesView series, SeminarView next, List<ChoreView> chores) {
        return new Card(
                series,
                rights.has(Rank.ORGANIZER, series.slug()),
                rights.all().get(series.slug()).open(),
                next == null ? null : SeminarRow.of(next, series.slug(), language.getCode()),
                chores);
    }

    public String word(Enum<?> constant) {
        return Word.of(constant);
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
