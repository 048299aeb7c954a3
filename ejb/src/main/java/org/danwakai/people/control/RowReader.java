package org.danwakai.people.control;

import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.danwakai.people.entity.ColumnUse;
import org.danwakai.people.entity.Goal;
import org.danwakai.people.entity.OldForm;
import org.danwakai.platform.entity.InvalidInput;
import org.danwakai.platform.entity.InvalidInput.FieldProblem;
import org.danwakai.registration.boundary.Arrival;
import org.danwakai.registration.entity.MailAddress;

/** Reads rows of a file by what its columns hold; a row that cannot be read says in which column, and why. */
final class RowReader {

    private static final Pattern EVERY_TIME = Pattern.compile("毎回|every|always|all seminars|subscri|継続");
    private static final Pattern THIS_TIME = Pattern.compile("今回|この回|一回|1回|only|once|this (seminar|time)");
    private static final Map<String, ColumnUse> COLUMNS = Map.of(
            "name", ColumnUse.NAME,
            "institution", ColumnUse.INSTITUTION,
            "email", ColumnUse.ADDRESS,
            "language", ColumnUse.LANGUAGE);

    private final OldForm form;
    private final List<ColumnUse> uses;
    private final Goal goal;
    private final boolean seminarChosen;
    private final String language;
    private final ZoneId zone;

    /**
     * @param goal of rows that do not say it
     * @param seminarChosen whether there is a seminar that rows can be for
     * @param language of people whose row does not say it
     * @param zone of times that do not say it
     */
    RowReader(OldForm form, List<ColumnUse> uses, Goal goal, boolean seminarChosen, String language, ZoneId zone) {
        this.form = form;
        this.uses = uses;
        this.goal = goal;
        this.seminarChosen = seminarChosen;
        this.language = language;
        this.zone = zone;
    }

    ReadRow read(int line, List<String> cells) {
        if (IntStream.range(uses.size(), cells.size())
                .anyMatch(extra -> !cells.get(extra).isBlank())) {
            return ReadRow.unreadable(line, ColumnUse.IGNORED, "longer-than-header");
        }
        String time = text(cells, ColumnUse.TIMESTAMP);
        Optional<Instant> at = WrittenTime.parse(time, zone);
        if (!time.isEmpty() && at.isEmpty()) {
            return ReadRow.unreadable(line, ColumnUse.TIMESTAMP, "not-a-time");
        }
        String attendance = text(cells, ColumnUse.ATTENDANCE);
        Goal own = attendance.isEmpty() ? defaultGoal() : goal(attendance);
        if (!attendance.isEmpty() && own == null) {
            return ReadRow.unreadable(line, ColumnUse.ATTENDANCE, "unknown");
        }
        if (own == Goal.SEMINAR && !seminarChosen) {
            return ReadRow.unreadable(line, ColumnUse.ATTENDANCE, "no-seminar");
        }
        return form == OldForm.LEAVE
                ? leave(line, cells, own, at.orElse(null))
                : entry(line, cells, own, at.orElse(null));
    }

    /** Who leaves without saying what, leaves whatever there is. */
    private Goal defaultGoal() {
        return form == OldForm.LEAVE ? null : goal;
    }

    private ReadRow leave(int line, List<String> cells, Goal own, Instant at) {
        String typed = text(cells, ColumnUse.ADDRESS);
        if (typed.isEmpty()) {
            return ReadRow.unreadable(line, ColumnUse.ADDRESS, "required");
        }
        return MailAddress.parse(typed)
                .map(address ->
                        new ReadRow(line, own, at, address.text(), address.folded(), null, null, null, null, null))
                .orElseGet(() -> ReadRow.unreadable(line, ColumnUse.ADDRESS, "not-an-address"));
    }

    private ReadRow entry(int line, List<String> cells, Goal own, Instant at) {
        try {
            Arrival person = Arrival.read(
                    text(cells, ColumnUse.NAME),
                    text(cells, ColumnUse.INSTITUTION),
                    text(cells, ColumnUse.ADDRESS),
                    language(text(cells, ColumnUse.LANGUAGE)),
                    at);
            return new ReadRow(
                    line,
                    own,
                    at,
                    person.address(),
                    person.foldedAddress(),
                    person.name(),
                    person.institution(),
                    person.language(),
                    null,
                    null);
        } catch (InvalidInput invalid) {
            FieldProblem first = invalid.problems().get(0);
            return ReadRow.unreadable(line, COLUMNS.get(first.field()), first.code());
        }
    }

    /** The cells of that use, joined by a space where there are several. */
    private String text(List<String> cells, ColumnUse use) {
        return IntStream.range(0, Math.min(uses.size(), cells.size()))
                .filter(column -> uses.get(column) == use)
                .mapToObj(cells::get)
                .map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private String language(String written) {
        if (written.isEmpty()) {
            return language;
        }
        String folded = fold(written);
        return folded.startsWith("en") || folded.startsWith("英") ? "en" : "ja";
    }

    /** What stands first is meant: 毎回（今回以降）is every time. Null when it says neither. */
    private static Goal goal(String written) {
        String folded = fold(written);
        int every = first(EVERY_TIME, folded);
        int once = first(THIS_TIME, folded);
        if (every == once) {
            return null;
        }
        return every < once ? Goal.SUBSCRIPTION : Goal.SEMINAR;
    }

    private static int first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? found.start() : Integer.MAX_VALUE;
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
