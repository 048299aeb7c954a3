package org.danwakai.displayname.control;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.danwakai.displayname.entity.JudgedName;
import org.danwakai.displayname.entity.Registrant;
import org.danwakai.displayname.entity.SeenName;
import org.danwakai.platform.entity.Word;
import org.danwakai.seminar.entity.DisplayNamePattern;
import org.junit.jupiter.api.Test;

/** How well names as people type them are judged; each was labelled by hand, apart from the judge. */
class LabelledNamesTest {

    private static final List<NamedCsvRecord> LABELLED = rows("names.csv");

    private static final NameJudge JUDGE = new NameJudge(
            rows("registrants.csv").stream().map(LabelledNamesTest::registrant).toList(),
            DisplayNamePattern.USUAL,
            Map.of());

    private static final List<JudgedName> JUDGED = LABELLED.stream()
            .map(row -> JUDGE.judge(SeenName.of(row.getField("displayed"))))
            .toList();

    @Test
    void thereAreEnough() {
        assertThat(LABELLED).hasSizeGreaterThanOrEqualTo(300);
    }

    @Test
    void nobodyIsTakenForSomebodyElse() {
        assertThat(wrong(i -> JUDGED.get(i).registrant() != null
                        && !JUDGED.get(i).registrant().equals(label(i, "registrant"))))
                .isEmpty();
    }

    @Test
    void whoRegisteredIsRecognized() {
        long registered = LABELLED.stream()
                .filter(row -> !row.getField("registrant").isEmpty())
                .count();
        List<String> missed =
                wrong(i -> !label(i, "registrant").isEmpty() && JUDGED.get(i).registrant() == null);
        assertThat(1 - missed.size() / (double) registered)
                .as("missed are %d of %d:%n%s", missed.size(), registered, String.join("\n", missed))
                .isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void verdictsAreThoseOfPeople() {
        List<String> others = wrong(i -> !Word.of(JUDGED.get(i).verdict()).equals(label(i, "verdict")));
        assertThat(1 - others.size() / (double) LABELLED.size())
                .as("other are %d of %d:%n%s", others.size(), LABELLED.size(), String.join("\n", others))
                .isGreaterThanOrEqualTo(0.95);
    }

    private static String label(int i, String column) {
        return LABELLED.get(i).getField(column);
    }

    private static List<String> wrong(IntPredicate which) {
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < JUDGED.size(); i++) {
            if (which.test(i)) {
                JudgedName judged = JUDGED.get(i);
                wrong.add(LABELLED.get(i).getFields() + " → " + judged.verdict() + " " + judged.reason() + " "
                        + judged.registrant() + " " + judged.candidates());
            }
        }
        return wrong;
    }

    private static Registrant registrant(NamedCsvRecord row) {
        return new Registrant(
                row.getField("id"),
                row.getField("name"),
                text(row, "kana"),
                text(row, "romaji"),
                row.getField("institution"),
                Stream.concat(
                                Stream.ofNullable(text(row, "institution_en")),
                                Stream.of(row.getField("aliases").split("\\|")))
                        .filter(Objects::nonNull)
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.toList()),
                null,
                null);
    }

    private static String text(NamedCsvRecord row, String column) {
        String text = row.getField(column);
        return text.isEmpty() ? null : text;
    }

    private static List<NamedCsvRecord> rows(String file) {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        LabelledNamesTest.class.getResourceAsStream("/org/danwakai/displayname/" + file),
                        StandardCharsets.UTF_8))) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
