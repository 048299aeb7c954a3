package org.danwakai.people.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.danwakai.people.boundary.ColumnView;
import org.danwakai.people.boundary.PeopleRow;
import org.danwakai.people.entity.ColumnUse;
import org.danwakai.people.entity.Destination;
import org.danwakai.people.entity.OldForm;
import org.danwakai.people.entity.PeopleRun;
import org.danwakai.platform.control.CsvRows.Line;
import org.danwakai.platform.entity.InvalidInput;
import org.danwakai.platform.entity.Word;

/** Reads the rows of an import by its columns, and settles what is to become of each. */
@ApplicationScoped
public class Reading {

    private static final int SAMPLE = 5;

    @Inject
    private StagedRows rows;

    @Inject
    private Settling settling;

    public List<ColumnView> columns(PeopleRun run, OldForm form) {
        List<ColumnUse> uses = run.columns(form);
        List<String> titles = rows.page(run.id(), form, 0, 1).get(0).cells();
        return IntStream.range(0, uses.size())
                .mapToObj(column -> new ColumnView(titles.get(column).strip(), uses.get(column)))
                .toList();
    }

    /** Reads nothing but the first few rows, and keeps nothing. */
    public List<PeopleRow> sample(PeopleRun run, OldForm form, List<ColumnUse> uses, ZoneId zone) {
        RowReader reader = reader(run, form, uses, zone);
        return rows.page(run.id(), form, 0, 1 + SAMPLE).stream()
                .skip(1)
                .map(row -> reader.read(row.line(), row.cells()))
                .map(row -> new PeopleRow(
                        form,
                        row.line(),
                        row.goal(),
                        row.at(),
                        row.address(),
                        row.name(),
                        row.institution(),
                        row.problemColumn(),
                        row.problem()))
                .toList();
    }

    /** @throws InvalidInput when the columns do not make sense together */
    public void read(PeopleRun run, ZoneId zone) {
        for (OldForm form : OldForm.values()) {
            if (!run.columns(form).isEmpty()) {
                requireSense(form, run.columns(form));
                read(run, form, zone);
            }
        }
        settling.settle(run);
    }

    private void read(PeopleRun run, OldForm form, ZoneId zone) {
        RowReader reader = reader(run, form, run.columns(form), zone);
        int line = rows.page(run.id(), form, 0, 1).get(0).line();
        List<Line> page = rows.page(run.id(), form, line, StagedRows.PAGE);
        while (!page.isEmpty()) {
            rows.keep(
                    run.id(),
                    form,
                    page.stream()
                            .map(row -> reader.read(row.line(), row.cells()))
                            .toList());
            line = page.get(page.size() - 1).line();
            page = rows.page(run.id(), form, line, StagedRows.PAGE);
        }
    }

    private static RowReader reader(PeopleRun run, OldForm form, List<ColumnUse> uses, ZoneId zone) {
        Destination destination = run.destination();
        return new RowReader(
                form, uses, destination.goal(), destination.seminarId() != null, destination.language(), zone);
    }

    private static void requireSense(OldForm form, List<ColumnUse> uses) {
        List<ColumnUse> needed = form == OldForm.LEAVE
                ? List.of(ColumnUse.ADDRESS)
                : List.of(ColumnUse.ADDRESS, ColumnUse.NAME, ColumnUse.INSTITUTION);
        for (ColumnUse use : needed) {
            if (!uses.contains(use)) {
                throw new InvalidInput("columns", "no-" + Word.of(use));
            }
        }
        boolean twice = uses.stream()
                .anyMatch(use -> !use.canRepeat()
                        && uses.stream().filter(other -> other == use).count() > 1);
        if (twice) {
            throw new InvalidInput("columns", "column-twice");
        }
    }
}
