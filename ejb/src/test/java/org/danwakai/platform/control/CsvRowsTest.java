package org.danwakai.platform.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.danwakai.platform.control.CsvRows.Line;
import org.danwakai.platform.entity.UnreadableFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvRowsTest {

    private static final String TABLE = "お名前,メールアドレス\n髙橋①,takahashi@example.ac.jp\n";

    @ParameterizedTest
    @CsvSource({"UTF-8, ''", "UTF-8, '\uFEFF'", "windows-31j, ''", "UTF-16LE, '\uFEFF'"})
    void readsTheEncodingsOfSpreadsheets(String charset, String mark) {
        assertThat(read((mark + TABLE).getBytes(Charset.forName(charset))))
                .containsExactly(
                        new Line(1, List.of("お名前", "メールアドレス")), new Line(2, List.of("髙橋①", "takahashi@example.ac.jp")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"a,b;c,d | 3", "'a\tb,c\td' | 3", "a;b;c,d | 3", "'\"a;a;a;a\",b' | 2", "only | 1"})
    void findsTheSeparator(String header, int cells) {
        assertThat(read(header).get(0).cells()).hasSize(cells);
    }

    @Test
    void keepsLineBreaksInQuotesAndCountsTheLinesOfAnEditor() {
        assertThat(read("name,mail\r\n\"A\r\nB\",a@b.jp\r\n\r\n,,\r\n\"say \"\"x\"\"\",c@d.jp"))
                .containsExactly(
                        new Line(1, List.of("name", "mail")),
                        new Line(2, List.of("A\r\nB", "a@b.jp")),
                        new Line(6, List.of("say \"x\"", "c@d.jp")));
    }

    @Test
    void rowsMayDifferInLength() {
        assertThat(read("a,b,c\n1\n1,2,3,4\n"))
                .extracting(row -> row.cells().size())
                .containsExactly(3, 1, 4);
    }

    @Test
    void saysWhatAFileIsThatIsNoTable() {
        assertRefused(new byte[0], "file-empty");
        assertRefused(new byte[] {'P', 'K', 3, 4, 20, 0}, "file-spreadsheet");
        assertRefused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1}, "file-spreadsheet");
        assertRefused(new byte[] {'a', ',', 0, 'b'}, "file-binary");
        assertRefused(new byte[] {(byte) 0x89, 'P', 'N', 'G', (byte) 0xFF, (byte) 0xFE}, "file-binary");
        assertRefused(("a,\"" + "x".repeat(4 * 1024 * 1024)).getBytes(StandardCharsets.UTF_8), "file-broken");
        assertRefused(",".repeat(4 * 1024 * 1024).getBytes(StandardCharsets.UTF_8), "file-broken");
        byte[] noise = new byte[4 * 1024 * 1024];
        new Random(1).nextBytes(noise);
        assertRefused(noise, "file-binary");
    }

    @Property(tries = 200)
    void neverFailsOtherwise(@ForAll @Size(max = 200) byte[] bytes) {
        try {
            read(bytes);
        } catch (UnreadableFile refused) {
            assertThat(refused.code()).startsWith("file-");
        }
    }

    @Property(tries = 200)
    void readsWhatWasQuoted(@ForAll @Size(min = 2, max = 5) List<@StringLength(max = 20) String> cells) {
        List<String> clean = cells.stream()
                .map(cell -> "x" + cell.replaceAll("[\\x00\\r\\n\uD800-\uDFFF]", "?"))
                .toList();
        String quoted = String.join(
                ",",
                clean.stream()
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .toList());
        assertThat(read(quoted)).containsExactly(new Line(1, clean));
    }

    private static void assertRefused(byte[] bytes, String code) {
        assertThatThrownBy(() -> read(bytes))
                .isInstanceOfSatisfying(UnreadableFile.class, refused -> assertThat(refused.code())
                        .isEqualTo(code));
    }

    private static List<Line> read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Line> read(byte[] bytes) {
        List<Line> rows = new ArrayList<>();
        try {
            CsvRows.read(() -> new ByteArrayInputStream(bytes), rows::add);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return rows;
    }
}
