package org.danwakai.institution.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.danwakai.institution.entity.DirectoryEntry;
import org.danwakai.institution.entity.Kind;
import org.danwakai.institution.entity.Outcome;
import org.danwakai.institution.entity.UnreadableUpdate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RorDumpTest {

    private static final String FIRST_SCHEMA =
            "[{\"id\": \"https://ror.org/1\", \"name\": \"Old\", \"types\": [\"Education\"], \"links\": [\"http://old.example.org\"]}]";

    @Test
    void anActiveOrganizationHasAnEntryForEachOfItsDomains() {
        Map<String, DirectoryEntry> read = read(sample());

        DirectoryEntry university = read.get("river-u.example.org");
        assertThat(university.institution().ja()).isEqualTo("川大学");
        assertThat(university.institution().en()).isEqualTo("River University");
        assertThat(university.institution().shortEn()).isEqualTo("RU");
        assertThat(university.institution().aliases()).containsExactly("Kawa Daigaku");
        assertThat(university.country()).isEqualTo("JP");
        assertThat(university.kind()).isEqualTo(Kind.UNIVERSITY);
        assertThat(read.get("institute.river.ac.jp").kind()).isEqualTo(Kind.INSTITUTE);
        assertThat(read.get("museum.example.org").institution().en()).isEqualTo("Musée");
        assertThat(read.get("maker.example.com").kind()).isEqualTo(Kind.COMPANY);
        assertThat(read.get("maker.example.com").outcome()).isEqualTo(Outcome.NOT_ACADEMIC);
        assertThat(read.get("museum.example.org").outcome()).isEqualTo(Outcome.ASK);
        assertThat(read.get("lab.co.jp").institution().ja()).isEqualTo("試験研究所");
        assertThat(read.get("lab.co.jp").outcome()).isEqualTo(Outcome.ASK);
        assertThat(read.get("hospital.example.org").outcome())
                .as("a university's")
                .isEqualTo(Outcome.ACADEMIC);
    }

    @Test
    void aDomainIsTheWholesAndNotThePartsThatNamesItToo() throws IOException {
        assertThat(read(sample()).get("river.ac.jp").institution().en()).isEqualTo("River University");

        // whichever comes first
        String text = new String(sample().readAllBytes(), StandardCharsets.UTF_8);
        int second = text.indexOf("  {\n    \"domains\": [\"river.ac.jp\"");
        int third = text.indexOf("  {\n    \"domains\": [],");
        String part = text.substring(second, third);
        String reversed = "[" + part + text.substring(1, second) + text.substring(third);
        assertThat(read(stream(reversed)).get("river.ac.jp").institution().en()).isEqualTo("River University");
    }

    @Test
    void whatIsNobodysIsLeftOutAndCounted() {
        RorDump dump = RorDump.open(sample(), Set.of("gmail.com")::contains);

        assertThat(drain(dump))
                .containsOnlyKeys(
                        "river-u.example.org",
                        "river.ac.jp",
                        "institute.river.ac.jp",
                        "lab.co.jp",
                        "hospital.example.org",
                        "maker.example.com",
                        "museum.example.org");
        assertThat(dump.skipped()).isEqualTo(3);
        assertThatThrownBy(dump::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void theArchiveIsUnpackedAndItsOtherFilesAreLeftAlone() throws IOException {
        byte[] zip = zip(Map.of(
                "v1.50-ror-data.csv",
                "id,name\n",
                "v1.50-ror-data.json",
                FIRST_SCHEMA,
                "v1.50-ror-data_schema_v2.json",
                new String(sample().readAllBytes(), StandardCharsets.UTF_8)));

        assertThat(read(new ByteArrayInputStream(zip))).hasSize(8);
        assertRefused(new ByteArrayInputStream(Arrays.copyOf(zip, zip.length / 2)), "update-broken", "update-foreign");
        assertRefused(new ByteArrayInputStream(zip(Map.of("ror.json", FIRST_SCHEMA))), "update-foreign");
        assertRefused(new ByteArrayInputStream(zip(Map.of("notes.txt", "[{\"names\": []}]"))), "update-foreign");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><html><body>\"names\"</body></html>",
                "{\"number_of_results\": 1, \"items\": [{\"names\": []}]}",
                FIRST_SCHEMA,
                "[{\"names\": [], \"types\": []}]",
                "[{\"names\": \"x\", \"types\": [], \"status\": \"active\"}]",
                "[\"names\"]",
                "id,names\n1,x\n",
                "PK",
                "[]",
            })
    void anotherFileIsToldApart(String text) {
        assertRefused(stream(text), "update-foreign");
    }

    @Test
    void anEmptyFileIsNone() {
        assertRefused(stream(""), "update-none");
    }

    @ParameterizedTest
    @CsvSource({"0.3", "0.5", "0.9", "0.999"})
    void aFileThatBreaksOffIsRefused(double share) throws IOException {
        byte[] whole = sample().readAllBytes();

        assertRefused(
                new ByteArrayInputStream(Arrays.copyOf(whole, (int) (whole.length * share) - 2)), "update-broken");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"names\": [}]",
                "[{\"names\": [], \"types\": [], \"status\": \"withdrawn\"}] []",
                "[{\"names\": [], \"types\": [], \"status\": \"withdrawn\"},,]",
            })
    void aDamagedFileIsRefused(String text) {
        assertRefused(stream(text), "update-broken");
    }

    @Test
    void aRecordWithoutEndDoesNotFillTheMemory() {
        InputStream endless = new SequenceInputStream(
                stream("[{\"names\": [], \"types\": [], \"status\": \"active\", \"domains\": ["),
                repeated(1 << 12, number -> "\"" + "x".repeat(1 << 12) + "\","));

        assertRefused(endless, "update-too-large");
    }

    @Test
    void aFileLargerThanTheMemoryIsReadRecordByRecord() {
        String padding = "y".repeat(1000);
        InputStream large = new SequenceInputStream(Collections.enumeration(List.of(
                stream("[{\"names\": [], \"types\": [], \"status\": \"withdrawn\"}"),
                repeated(
                        50_000,
                        number -> ",{\"domains\": [\"u" + number + ".example.org\"], \"names\": [{\"lang\": \"en\","
                                + " \"types\": [\"ror_display\"], \"value\": \"University " + number
                                + "\"}], \"types\": [\"education\"], \"status\": \"active\", \"padding\": \"" + padding
                                + "\"}"),
                stream("]"))));
        RorDump dump = RorDump.open(large, domain -> false);

        int entries = 0;
        while (dump.hasNext()) {
            assertThat(dump.next().institution().en()).startsWith("University ");
            entries++;
        }
        assertThat(entries).isEqualTo(50_000);
    }

    private static void assertRefused(InputStream file, String... codes) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(UnreadableUpdate.class, refused -> assertThat(refused.code())
                        .isIn((Object[]) codes));
    }

    private static Map<String, DirectoryEntry> read(InputStream file) {
        return drain(RorDump.open(file, domain -> false));
    }

    private static Map<String, DirectoryEntry> drain(RorDump dump) {
        Map<String, DirectoryEntry> entries = new LinkedHashMap<>();
        dump.forEachRemaining(entry -> entries.put(entry.domain(), entry));
        return entries;
    }

    private static InputStream sample() {
        return RorDumpTest.class.getResourceAsStream("ror-v2.json");
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Made while it is read. */
    private static InputStream repeated(int times, IntFunction<String> text) {
        Iterator<InputStream> parts = IntStream.range(0, times)
                .mapToObj(number -> stream(text.apply(number)))
                .iterator();
        return new SequenceInputStream(new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return parts.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return parts.next();
            }
        });
    }

    private static byte[] zip(Map<String, String> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
