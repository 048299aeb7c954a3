package org.danwakai.archive.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.danwakai.archive.control.ArchiveRows;
import org.danwakai.archive.control.ArchiveRows.Row;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.platform.entity.Word;
import org.danwakai.seminar.boundary.SeminarCatalog;
import org.danwakai.seminar.boundary.SeminarView;
import org.danwakai.seminar.boundary.SeriesView;
import org.danwakai.seminar.entity.Decision;
import org.danwakai.seminar.entity.LocalizedText;

/** What everybody may look for: published seminars, of one series or of all. */
@Stateless
@PermitAll
public class ArchiveSearch {

    private static final int NAMES = 12;

    @Inject
    private ArchiveRows archive;

    @Inject
    private SeminarCatalog catalog;

    /** @throws NotFound when there is no such series */
    public ArchivePage find(ArchiveWish wish) {
        SeriesView series = wish.series() == null
                ? null
                : catalog.series(wish.series()).orElseThrow(() -> new NotFound("series " + wish.series()));
        List<Row> rows = archive.find(wish, series == null ? 0 : series.id(), NAMES);
        long total = of("total", rows).get(0).number();
        Map<Facet, List<Choice>> choices = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            choices.put(
                    facet,
                    of(Word.of(facet), rows).stream().map(ArchiveSearch::choice).toList());
        }
        return new ArchivePage(
                series,
                total,
                wish.isSearch() && total == ArchivePage.MOST_FOUND,
                (int) Math.min(wish.page(), Math.max(0, total - 1) / wish.size()),
                seminars(rows),
                choices,
                wish.text() == null
                        ? null
                        : new SearchWords(
                                of("needle", rows).stream().map(Row::value).toList()));
    }

    private List<SeminarView> seminars(List<Row> rows) {
        List<Long> ids =
                of("hit", rows).stream().map(row -> Long.valueOf(row.value())).toList();
        Map<Long, SeminarView> found = catalog.seminars(ids);
        // what was taken back since it was found
        return ids.stream()
                .map(found::get)
                .filter(seminar -> seminar != null && seminar.decision() != Decision.DRAFT)
                .toList();
    }

    private static List<Row> of(String what, List<Row> rows) {
        return rows.stream().filter(row -> row.what().equals(what)).toList();
    }

    /** What is shown of a person or an institution is what they are found by, in any spelling. */
    private static Choice choice(Row row) {
        boolean named = row.what().equals(Word.of(Facet.SPEAKER)) || row.what().equals(Word.of(Facet.INSTITUTION));
        return named
                ? new Choice(row.ja(), new LocalizedText(null, null), row.number())
                : new Choice(row.value(), new LocalizedText(row.ja(), row.en()), row.number());
    }
}
