package org.danwakai.institution.control;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.danwakai.institution.entity.DomainName;
import org.danwakai.institution.entity.Institution;
import org.danwakai.institution.entity.Judgement;
import org.danwakai.institution.entity.Outcome;
import org.junit.jupiter.api.Test;

/** How well the directory that comes with the software judges addresses that were labelled by hand, apart from it. */
class LabelledAddressesTest {

    private static final Directory DIRECTORY = new Directory(ShippedDirectory.read());
    private static final Judgement NOTHING = new Judgement(Outcome.ASK, null, List.of(), null);
    private static final List<NamedCsvRecord> LABELLED = labelled();

    @Test
    void thereAreEnough() {
        assertThat(LABELLED).hasSizeGreaterThanOrEqualTo(400);
        assertThat(LABELLED.stream().map(row -> row.getField("address"))).doesNotHaveDuplicates();
    }

    @Test
    void whoIsAcademicIsTakenForIt() {
        requireShare(0.99, LabelledAddressesTest::isAcademic, LabelledAddressesTest::isTakenForAcademic);
    }

    @Test
    void whoIsTakenForAcademicIs() {
        requireShare(0.99, LabelledAddressesTest::isTakenForAcademic, LabelledAddressesTest::isAcademic);
    }

    @Test
    void japaneseInstitutionsAreCalledByTheirName() {
        requireShare(0.95, row -> !row.getField("name_ja").isEmpty(), row -> judge(row).institutions().stream()
                .findFirst()
                .map(Institution::ja)
                .filter(row.getField("name_ja")::equals)
                .isPresent());
    }

    private static boolean isAcademic(NamedCsvRecord row) {
        return row.getField("outcome").equals("academic");
    }

    private static boolean isTakenForAcademic(NamedCsvRecord row) {
        return judge(row).outcome() == Outcome.ACADEMIC;
    }

    private static Judgement judge(NamedCsvRecord row) {
        return DomainName.ofAddress(row.getField("address"))
                .map(domain -> DIRECTORY.judge(domain, Map.of()))
                .orElse(NOTHING);
    }

    private static void requireShare(double least, Predicate<NamedCsvRecord> which, Predicate<NamedCsvRecord> right) {
        List<NamedCsvRecord> rows = LABELLED.stream().filter(which).toList();
        List<NamedCsvRecord> wrong = rows.stream().filter(right.negate()).toList();
        assertThat(1 - wrong.size() / (double) rows.size())
                .as(
                        "wrong are %d of %d:%n%s",
                        wrong.size(),
                        rows.size(),
                        wrong.stream().map(LabelledAddressesTest::told).collect(Collectors.joining("\n")))
                .isGreaterThanOrEqualTo(least);
    }

    private static String told(NamedCsvRecord row) {
        Judgement judged = judge(row);
        return row.getFields() + " → " + judged.outcome() + " " + judged.kind() + " "
                + judged.institutions().stream()
                        .map(one -> one.domain() + " " + one.ja() + " " + one.en())
                        .toList();
    }

    private static List<NamedCsvRecord> labelled() {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        LabelledAddressesTest.class.getResourceAsStream("/org/danwakai/institution/addresses.csv"),
                        StandardCharsets.UTF_8))) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
