package org.danwakai.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.danwakai.material.control.VirusScanner;
import org.danwakai.material.entity.FileRefused;
import org.danwakai.material.entity.FileRefused.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What asks a clamd, against one that keeps to the protocol. */
class VirusScannerTest {

    @TempDir
    Path folder;

    private ClamServer server;
    private VirusScanner scanner;

    @BeforeEach
    void start() {
        server = ClamServer.start(0);
        scanner = new VirusScanner("localhost:" + server.port());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void letsThroughWhatIsClean() throws IOException {
        Path file = file("%PDF-1.7".repeat(100_000));

        assertThatCode(() -> scanner.scan(file)).doesNotThrowAnyException();
        assertThat(server.scans()).isEqualTo(1);
    }

    @Test
    void refusesAVirusAlsoWhereTwoPartsMeet() throws IOException {
        assertThat(refused(file(ClamServer.EICAR))).isEqualTo(Reason.VIRUS);
        assertThat(refused(file("x".repeat(64 * 1024 - 20) + ClamServer.EICAR))).isEqualTo(Reason.VIRUS);
    }

    @Test
    void saysThatAFileIsTooLargeForTheScanner() throws IOException {
        server.limit(100_000);

        assertThat(refused(file("x".repeat(100_001)))).isEqualTo(Reason.UNSCANNABLE);
    }

    @Test
    void takesNothingInWhileTheScannerIsAway() throws IOException {
        Path file = file("clean");
        server.silent(true);
        assertThat(refused(file)).isEqualTo(Reason.SCANNER_AWAY);

        server.close();
        assertThat(refused(file)).isEqualTo(Reason.SCANNER_AWAY);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("file"), text);
    }

    private Reason refused(Path file) {
        return catchThrowableOfType(FileRefused.class, () -> scanner.scan(file)).reason();
    }
}
