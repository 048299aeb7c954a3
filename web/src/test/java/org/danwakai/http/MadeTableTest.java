package org.danwakai.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.danwakai.http.TableFile.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** People's names and addresses are on the disk for as long as they are sent, and not a moment longer. */
class MadeTableTest {

    @Test
    void isSentAsItWasMade() throws IOException {
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        try (MadeTable table = MadeTable.of(Kind.CSV, List.of("a", "b"), rows -> rows.accept(List.of("1", "2")))) {
            table.sendTo(sent);
            assertThat(table.size()).isEqualTo(sent.size());
        }
        assertThat(sent.toString(StandardCharsets.UTF_8)).isEqualTo("\uFEFFa,b\r\n1,2\r\n");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void itsFileHasNoNameWhileItIsMadeAndNoneAfterwards() throws IOException {
        List<String> whileMade = new ArrayList<>();
        try (MadeTable table = MadeTable.of(Kind.CSV, List.of("a"), rows -> whileMade.addAll(opened()))) {
            assertThat(whileMade).isNotEmpty().allMatch(file -> file.endsWith("(deleted)"));
            assertThat(opened()).isNotEmpty().allMatch(file -> file.endsWith("(deleted)"));
        }
        assertThat(opened()).isEmpty();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void nothingStaysOfWhatCouldNotBeMade() {
        assertThatThrownBy(() -> MadeTable.of(Kind.XLSX, List.of("a"), rows -> {
                    throw new IllegalStateException("the database went away");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(opened()).isEmpty();
    }

    /** Tables that this process has open, as Linux tells it. */
    private static List<String> opened() {
        try (Stream<Path> all = Files.list(Path.of("/proc/self/fd"))) {
            return all.filter(Files::isSymbolicLink)
                    .map(MadeTableTest::target)
                    .filter(file -> file.matches(".*/danwakai-\\d+\\.(csv|xlsx).*"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }
}
