package org.danwakai.people.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.danwakai.people.entity.ColumnUse;
import org.danwakai.people.entity.OldForm;
import org.danwakai.people.entity.PeopleRun;
import org.danwakai.platform.control.CsvRows;
import org.danwakai.platform.control.CsvRows.Line;
import org.danwakai.platform.entity.CsvSource;
import org.danwakai.platform.entity.UnreadableFile;
import org.danwakai.platform.entity.UnreadableFile.Reason;

/** Takes a file in, a thousand rows at a time, and guesses what its columns hold. */
@ApplicationScoped
public class Upload {

    /** Reads in well under a minute, which is what a proxy waits for. */
    private static final int LONGEST = 200_000;

    private static final int LOOKED_AT = 50;

    @Inject
    private StagedRows rows;

    /** @throws UnreadableFile when it is no table of people */
    public void take(PeopleRun run, OldForm form, CsvSource source) {
        List<Line> held = new ArrayList<>();
        int[] count = {0};
        try {
            CsvRows.read(source, line -> {
                if (++count[0] > LONGEST) {
                    throw new UnreadableFile(Reason.TOO_LONG);
                }
                held.add(line);
                if (held.size() == StagedRows.PAGE) {
                    rows.add(run.id(), form, held);
                    held.clear();
                }
            });
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        if (!held.isEmpty()) {
            rows.add(run.id(), form, held);
        }
        List<Line> first = rows.page(run.id(), form, 0, LOOKED_AT);
        if (first.size() < 2) {
            throw new UnreadableFile(Reason.EMPTY);
        }
        List<ColumnUse> uses = HeaderWords.guess(
                first.get(0).cells(),
                first.subList(1, first.size()).stream().map(Line::cells).toList());
        if (!uses.contains(ColumnUse.ADDRESS)) {
            throw new UnreadableFile(Reason.NO_ADDRESSES);
        }
        run.columns(form, uses);
    }
}
