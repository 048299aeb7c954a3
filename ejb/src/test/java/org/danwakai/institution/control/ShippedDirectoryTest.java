package org.danwakai.institution.control;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.danwakai.institution.entity.DirectoryEntry;
import org.danwakai.institution.entity.DomainName;
import org.danwakai.institution.entity.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShippedDirectoryTest {

    private static final Directory DIRECTORY = new Directory(ShippedDirectory.read());

    /** A name for a domain that no list has would be passed over without a word. */
    @ParameterizedTest
    @ValueSource(strings = {"japanese-names.csv", "institution-names.csv"})
    void whateverIsNamedIsListed(String file) throws IOException {
        Set<String> listed =
                ShippedDirectory.read().stream().map(DirectoryEntry::domain).collect(Collectors.toSet());
        assertThat(domains(file)).isNotEmpty().isSubsetOf(listed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"corrections.csv", "japanese-names.csv", "institution-names.csv", "suffixes.csv"})
    void whatIsTypedByHandIsTypedOnce(String file) throws IOException {
        assertThat(domains(file)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "dalton.org, NOT_ACADEMIC",
        "liceoariosto.it, NOT_ACADEMIC",
        "gymberoun.cz, NOT_ACADEMIC",
        "osgh.nl, NOT_ACADEMIC",
        "179.ru, NOT_ACADEMIC",
        "edhec.edu, ACADEMIC",
        "wst.com.pl, ACADEMIC",
        "fhstp.ac.at, ACADEMIC",
    })
    void schoolsAreToldFromUniversitiesByTheirNames(String domain, Outcome outcome) {
        assertThat(DIRECTORY
                        .judge(DomainName.parse(domain).orElseThrow(), Map.of())
                        .outcome())
                .isEqualTo(outcome);
    }

    private static List<String> domains(String file) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        ShippedDirectoryTest.class.getResourceAsStream("/db/directory/" + file),
                        StandardCharsets.UTF_8))) {
            return rows.stream().map(row -> row.getField(0)).toList();
        }
    }
}
