package org.danwakai.page.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.danwakai.page.boundary.ImportReport.Change;
import org.danwakai.page.boundary.ImportReport.FieldChange;
import org.danwakai.page.boundary.ImportReport.Warning;
import org.danwakai.page.control.ContentDifference;
import org.danwakai.page.control.LinkScreening;
import org.danwakai.page.control.NotASeriesPageException;
import org.danwakai.page.control.OrganizerLine;
import org.danwakai.page.control.PageSeries;
import org.danwakai.page.control.PageWarning;
import org.danwakai.page.control.ParsedPage;
import org.danwakai.page.control.ParsedSeminar;
import org.danwakai.page.control.SeriesPageParser;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.platform.entity.Word;
import org.danwakai.rights.boundary.SeriesRights;
import org.danwakai.rights.entity.NotAllowed;
import org.danwakai.rights.entity.Rank;
import org.danwakai.seminar.boundary.SeminarCatalog;
import org.danwakai.seminar.boundary.SeminarEditing;
import org.danwakai.seminar.boundary.SeminarView;
import org.danwakai.seminar.boundary.SeriesEditing;
import org.danwakai.seminar.boundary.SeriesView;
import org.danwakai.seminar.entity.SeminarContent;
import org.danwakai.seminar.entity.Series.OrganizerName;
import org.danwakai.seminar.entity.SeriesIntroduction;

/**
 * Takes a series' Markdown page over into its seminars, in one transaction. Seminars are known by their numbers, so
 * the same page imported twice changes nothing the second time; what is on no page stays as it is.
 */
@Stateless
@RolesAllowed({"organizer", "admin"})
public class PageImport {

    @Inject
    private SeriesRights rights;

    @Inject
    private Clock clock;

    @Inject
    private SeminarCatalog catalog;

    @Inject
    private SeminarEditing editing;

    @Inject
    private SeriesEditing seriesEditing;

    /**
     * What {@link #apply} would do; nothing is stored.
     *
     * @throws NotFound when there is no such series
     * @throws NotASeriesPage when the text is none
     * @throws NotAllowed when it says something of another series that is not the caller's to say
     */
    public ImportReport preview(String series, String markdown) {
        return take(series, markdown, false);
    }

    /**
     * Creates and publishes the seminars that are new and revises those that differ.
     *
     * @throws NotFound when there is no such series
     * @throws NotASeriesPage when the text is none; nothing is stored then
     */
    public ImportReport apply(String series, String markdown) {
        return take(series, markdown, true);
    }

    private ImportReport take(String slug, String markdown, boolean store) {
        rights.require(Rank.ORGANIZER, slug);
        SeriesView series = catalog.series(slug).orElseThrow(() -> new NotFound("series " + slug));
        ParsedPage page = parse(series, markdown);
        List<Warning> warnings = new ArrayList<>(
                page.warnings().stream().map(PageImport::warning).toList());
        List<Change> changes = new ArrayList<>(introduce(series, page, store));
        int created = 0;
        int updated = 0;
        for (ParsedSeminar parsed : page.seminars()) {
            LinkScreening screening = new LinkScreening(parsed.line());
            SeminarContent content = screening.screen(parsed.content());
            warnings.addAll(screening.warnings());
            Map<String, Integer> numbers = ownFirst(slug, parsed.numbers());
            String label = label(numbers);
            Optional<SeminarView> known = find(numbers);
            if (known.isEmpty()) {
                created++;
                changes.add(new Change(label, true, List.of()));
                if (store) {
                    create(numbers, content);
                }
                continue;
            }
            // what the page's author could not see of it is no change
            content = known.get().keepingHandouts(content);
            List<FieldChange> differences = differences(known.get(), numbers, content, series);
            if (!differences.isEmpty()) {
                updated++;
                changes.add(new Change(label, false, differences));
                if (store) {
                    update(known.get(), numbers, content);
                }
            }
        }
        int seminars = page.seminars().size();
        return new ImportReport(seminars, created, updated, seminars - created - updated, warnings, changes);
    }

    private ParsedPage parse(SeriesView series, String markdown) {
        Map<String, String> slugByWord = new HashMap<>();
        catalog.series()
                .forEach(other -> other.introduction().pageNames().forEach(name -> slugByWord.put(name, other.slug())));
        try {
            LocalDate today = LocalDate.ofInstant(clock.instant(), series.zone());
            return new SeriesPageParser(series.zone(), new PageSeries(series.slug(), slugByWord), today)
                    .parse(markdown);
        } catch (NotASeriesPageException none) {
            throw new NotASeriesPage(none.code(), none.getMessage());
        }
    }

    private List<Change> introduce(SeriesView series, ParsedPage page, boolean store) {
        List<Change> changes = new ArrayList<>();
        for (SeriesView candidate : catalog.series()) {
            SeriesIntroduction before = candidate.introduction();
            SeriesIntroduction said =
                    said(page, candidate.slug(), candidate.slug().equals(series.slug()), before);
            List<FieldChange> fields = new ArrayList<>();
            compare("organizers", names(before.organizers()), names(said.organizers()), fields);
            compare("about", before.about(), said.about(), fields);
            compare("funding", before.funding(), said.funding(), fields);
            compare("workshops", before.workshops(), said.workshops(), fields);
            if (!fields.isEmpty()) {
                rights.require(Rank.ORGANIZER, candidate.slug());
                changes.add(new Change(candidate.slug(), false, fields));
                if (store) {
                    seriesEditing.introduce(candidate.slug(), said, before);
                }
            }
        }
        return changes;
    }

    /** What a page is silent about stays as it is. @param own whether it is the page of that series */
    private static SeriesIntroduction said(ParsedPage page, String slug, boolean own, SeriesIntroduction before) {
        List<OrganizerName> organizers = page.organizers().stream()
                .filter(line -> line.series().equals(slug))
                .map(PageImport::organizer)
                .toList();
        return new SeriesIntroduction(
                before.name(),
                before.summary(),
                before.pageNames(),
                organizers.isEmpty() ? before.organizers() : organizers,
                own && page.about() != null ? page.about() : before.about(),
                own && page.funding() != null ? page.funding() : before.funding(),
                own && page.workshops() != null ? page.workshops() : before.workshops());
    }

    private static void compare(String field, String before, String said, List<FieldChange> fields) {
        if (!Objects.equals(before, said)) {
            fields.add(new FieldChange(field, before, said));
        }
    }

    private void create(Map<String, Integer> numbers, SeminarContent content) {
        editing.plan(numbers, content);
        Map.Entry<String, Integer> home = numbers.entrySet().iterator().next();
        if (!content.talks().isEmpty()) {
            editing.publish(home.getKey(), home.getValue());
        }
    }

    private void update(SeminarView known, Map<String, Integer> numbers, SeminarContent content) {
        SeminarView.Number home = known.numbers().get(0);
        editing.revise(home.series(), home.number(), content, null);
        editing.renumber(home.series(), home.number(), merged(known, numbers));
    }

    private static List<FieldChange> differences(
            SeminarView known, Map<String, Integer> numbers, SeminarContent content, SeriesView series) {
        List<FieldChange> fields = new ArrayList<>(ContentDifference.between(known.content(), content, series.zone()));
        Map<String, Integer> before = numbersOf(known);
        if (!before.equals(merged(known, numbers))) {
            fields.add(new FieldChange(
                    "numbers", before.toString(), merged(known, numbers).toString()));
        }
        return fields;
    }

    /** By any of its numbers: a seminar that joined a second series later is still the same seminar. */
    private Optional<SeminarView> find(Map<String, Integer> numbers) {
        return numbers.entrySet().stream()
                .map(entry -> editing.seminar(entry.getKey(), entry.getValue()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** In their order, by slug. */
    static Map<String, Integer> numbersOf(SeminarView seminar) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        seminar.numbers().forEach(number -> numbers.put(number.series(), number.number()));
        return numbers;
    }

    private static Map<String, Integer> merged(SeminarView known, Map<String, Integer> numbers) {
        Map<String, Integer> merged = numbersOf(known);
        merged.putAll(numbers);
        return merged;
    }

    /** The series that the page belongs to is the home of what it announces. */
    private static Map<String, Integer> ownFirst(String own, Map<String, Integer> numbers) {
        Map<String, Integer> ordered = new LinkedHashMap<>();
        if (numbers.containsKey(own)) {
            ordered.put(own, numbers.get(own));
        }
        ordered.putAll(numbers);
        return ordered;
    }

    private static String label(Map<String, Integer> numbers) {
        Map.Entry<String, Integer> home = numbers.entrySet().iterator().next();
        return home.getKey() + "/" + home.getValue();
    }

    private static Warning warning(PageWarning found) {
        return new Warning(found.line(), found.code(), found.message(), Word.of(found.severity()));
    }

    private static OrganizerName organizer(OrganizerLine line) {
        return new OrganizerName(line.name(), line.affiliation());
    }

    private static String names(List<OrganizerName> organizers) {
        List<String> names = organizers.stream()
                .map(one -> one.affiliation() == null ? one.name() : one.name() + " (" + one.affiliation() + ")")
                .toList();
        return names.isEmpty() ? null : String.join("\n", names);
    }
}
