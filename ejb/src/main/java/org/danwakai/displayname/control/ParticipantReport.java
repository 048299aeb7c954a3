package org.danwakai.displayname.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.danwakai.displayname.entity.SeenName;
import org.danwakai.displayname.entity.SeenNames;
import org.danwakai.displayname.entity.SeenNames.Problem;
import org.danwakai.platform.control.CsvRows;
import org.danwakai.platform.control.CsvRows.Line;
import org.danwakai.platform.entity.CsvSource;
import org.danwakai.platform.entity.UnreadableFile;
import org.danwakai.platform.entity.UnreadableFile.Reason;

/**
 * Reads who was in a meeting: from the report that the video provider makes, or from a list with a name in each line.
 * A cell is text and nothing else, whatever a spreadsheet would make of it.
 */
public final class ParticipantReport {

    /** More than any meeting holds. */
    public static final int MOST_NAMES = 10_000;

    private static final int LONGEST_LIST = 4 * 1024 * 1024;

    /** The last brackets, with what brackets are within. */
    private static final Pattern ORIGINAL =
            Pattern.compile("^(.*\\S)\\s*[(（]((?:[^()（）]|[(（][^()（）]*[)）])+)[)）]$", Pattern.DOTALL);

    /** What the list of participants that one copies from the meeting adds to a name. */
    private static final Pattern PART_PLAYED = Pattern.compile(
            "\\s*[(（](?:\\s*(?:共同ホスト|ホスト|主催者|自分|私|ゲスト|co-?host|host|me|you|guest)\\s*[,、，・]?)+[)）]$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,250}");

    private final Participants people = new Participants();
    private final List<Problem> problems = new ArrayList<>();
    private ReportHeading heading;
    private int rows;

    private ParticipantReport() {}

    /** @throws UnreadableFile saying what it is instead of such a report */
    public static SeenNames read(CsvSource source) {
        ParticipantReport report = new ParticipantReport();
        try {
            CsvRows.read(source, report::take);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        if (report.heading == null) {
            throw new UnreadableFile(report.rows == 0 ? Reason.EMPTY : Reason.NO_NAMES);
        }
        return report.seen();
    }

    /**
     * @param pasted a name in each line; what follows a tab is of another column
     * @throws UnreadableFile when there is no name in it, or far too many
     */
    public static SeenNames list(String pasted) {
        if (pasted.length() > LONGEST_LIST) {
            throw new UnreadableFile(Reason.TOO_MANY_NAMES);
        }
        ParticipantReport report = new ParticipantReport();
        int number = 0;
        String text = pasted.startsWith("\uFEFF") ? pasted.substring(1) : pasted;
        for (String line : text.split("\r\n|[\n\r\u2028\u2029]", -1)) {
            number++;
            if (!line.isBlank()) {
                String first = line.strip().split("\t", 2)[0].strip();
                report.take(number, PART_PLAYED.matcher(first).replaceFirst(""), null, null);
            }
        }
        return report.seen();
    }

    private SeenNames seen() {
        List<SeenName> names = people.all();
        if (names.isEmpty() && problems.isEmpty()) {
            throw new UnreadableFile(Reason.EMPTY);
        }
        return new SeenNames(names, problems);
    }

    private void take(Line line) {
        rows++;
        if (heading == null) {
            heading = ReportHeading.of(line.cells());
            return;
        }
        String cell = cell(line, heading.name());
        if (ReportHeading.isName(cell) && ReportHeading.of(line.cells()) != null) {
            return;
        }
        String name = cell;
        String original = null;
        Matcher both = ORIGINAL.matcher(cell);
        if (heading.tellsOriginal() && cell.length() <= SeenName.LONGEST && both.matches()) {
            name = both.group(1).strip();
            original = both.group(2).strip();
        }
        take(line.line(), name, original, address(cell(line, heading.mail())));
    }

    private void take(int line, String name, String original, String address) {
        String problem = SeenName.problem(name);
        if (problem != null) {
            problems.add(new Problem(line, problem));
            return;
        }
        people.add(new SeenName(name, original, address));
        if (people.size() + problems.size() > MOST_NAMES) {
            throw new UnreadableFile(Reason.TOO_MANY_NAMES);
        }
    }

    private static String cell(Line line, int column) {
        return column < 0 || column >= line.cells().size()
                ? ""
                : line.cells().get(column).strip();
    }

    /** As addresses are compared; null when it is none. */
    private static String address(String cell) {
        String folded = Normalizer.normalize(cell, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        return ADDRESS.matcher(folded).matches() ? folded : null;
    }
}
