package org.danwakai.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.danwakai.http.TableFile.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Whatever somebody calls themselves, a spreadsheet program shows it and reckons nothing. */
class TableFileTest {

    private static final List<String> HEAD = List.of("名前", "順番", "席の確保");
    private static final LocalDateTime TIME = LocalDateTime.of(2026, 1, 29, 10, 30, 5);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=cmd|' /C calc'!A0",
                "+1+1",
                "-1+1",
                "@SUM(A1)",
                "\t=1",
                "\r\n=1",
                "＝1+1",
                "＠SUM",
            })
    void aFormulaIsATextInBoth(String evil) throws Exception {
        assertThat(csv(List.of(evil))).startsWith("\uFEFF名前,順番,席の確保\r\n").satisfies(text -> {
            String cell = text.substring(text.indexOf("\r\n") + 2).replaceFirst("^\"", "");
            assertThat(cell).startsWith("'");
        });
        assertThat(sheet(List.of(evil)).getElementsByTagName("f").getLength()).isZero();
        assertThat(texts(List.of(evil)).get(3).strip()).isEqualTo(evil.strip());
    }

    @Test
    void textsStayAsTheyAre() throws Exception {
        List<String> texts = List.of("𠮷田 🎓 \"x\", y", "行1\r\n行2", "<a>&amp;");

        assertThat(csv(texts)).endsWith("\"𠮷田 🎓 \"\"x\"\", y\",\"行1\r\n行2\",\"<a>&amp;\"\r\n");
        assertThat(texts(texts).subList(3, 6)).containsExactly("𠮷田 🎓 \"x\", y", "行1\r\n行2", "<a>&amp;");
    }

    /** Where the comma parts decimals, Excel takes a semicolon for the end of a cell unless it is quoted. */
    @Test
    void nothingBehindASemicolonBecomesACellOfItsOwn() throws Exception {
        assertThat(csv(List.of("山田;=1+1", "x"))).endsWith("\"山田;=1+1\",x\r\n");
    }

    @Test
    void controlLettersDoNotBreakTheFile() throws Exception {
        assertThat(texts(List.of("a\u0000b\u0001c\uFFFEd")).get(3))
                .startsWith("a")
                .endsWith("d");
    }

    @Test
    void numbersAndTimesAreSuch() throws Exception {
        List<?> row = Arrays.asList("a", 12L, TIME, null);

        assertThat(csv(row)).endsWith("a,12,2026-01-29 10:30:05,\r\n");
        Document sheet = sheet(row);
        List<String> values = new ArrayList<>();
        for (int i = 0; i < sheet.getElementsByTagName("v").getLength(); i++) {
            values.add(sheet.getElementsByTagName("v").item(i).getTextContent());
        }
        assertThat(values).hasSize(2).contains("12").anyMatch(value -> value.startsWith("46051.43"));
    }

    @Test
    void manyRowsAreWrittenAsTheyCome() throws IOException {
        Counting out = new Counting();
        try (TableFile table = TableFile.begin(Kind.XLSX, out, HEAD)) {
            long before = -1;
            for (int row = 0; row < 100_000; row++) {
                table.row(List.of("参加者" + row * 7919L, (long) row));
                if (row == 50_000) {
                    before = out.bytes;
                }
            }
            assertThat(before).as("half of the rows are on their way").isGreaterThan(100_000);
        }
    }

    private static String csv(List<?> row) throws IOException {
        return new String(written(Kind.CSV, row), StandardCharsets.UTF_8);
    }

    private static byte[] written(Kind kind, List<?> row) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TableFile table = TableFile.begin(kind, bytes, HEAD)) {
            table.row(row);
        }
        return bytes.toByteArray();
    }

    /** Of all cells that hold texts, the headings first. */
    private static List<String> texts(List<?> row) throws Exception {
        Document sheet = sheet(row);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < sheet.getElementsByTagName("is").getLength(); i++) {
            texts.add(((Element) sheet.getElementsByTagName("is").item(i)).getTextContent());
        }
        return texts;
    }

    /** Read by the directory at its end, as offices do: fastexcel writes sizes there alone. */
    private static Document sheet(List<?> row) throws Exception {
        Path file = Files.createTempFile("table", ".xlsx");
        try {
            Files.write(file, written(Kind.XLSX, row));
            try (ZipFile zip = new ZipFile(file.toFile());
                    InputStream sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
                return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(sheet);
            }
        } finally {
            Files.delete(file);
        }
    }

    private static final class Counting extends OutputStream {

        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] some, int from, int length) {
            bytes += length;
        }
    }
}
