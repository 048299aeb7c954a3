package org.danwakai.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With true processes: {@code tail} on a file of the test's own waits for ever and bears the mark. */
class PidFileTest {

    @TempDir
    private Path folder;

    private PidFile pidFile;
    private Process process;

    @BeforeEach
    void startAProcessThatWaits() throws Exception {
        Path mark = Files.createFile(folder.resolve("mark"));
        pidFile = new PidFile(folder.resolve("run/it.pid"), mark.toString());
        process = new ProcessBuilder("tail", "-f", mark.toString()).start();
    }

    @AfterEach
    void endIt() {
        process.destroyForcibly();
    }

    @Test
    void aRunningProcessIsFoundAgain() {
        pidFile.write(process.pid());

        assertThat(pidFile.process()).map(ProcessHandle::pid).contains(process.pid());
    }

    @Test
    void anEndedProcessIsNotFound() {
        pidFile.write(process.pid());
        Processes.kill(process.toHandle());

        assertThat(pidFile.process()).isEmpty();
    }

    @Test
    void aProcessThatMerelyHasTheSameIdIsNotFound() {
        pidFile.write(ProcessHandle.current().pid());

        assertThat(pidFile.process()).isEmpty();
    }

    @Test
    void onlyTheFirstLineCountsAsInPostgresOwnFile() throws Exception {
        Files.createDirectories(pidFile.path().getParent());
        Files.writeString(pidFile.path(), process.pid() + "\n/some/where\n15432\n");

        assertThat(pidFile.process()).isPresent();
    }

    @Test
    void noFileOrNonsenseInItIsNoProcess() throws Exception {
        assertThat(pidFile.process()).isEmpty();

        Files.createDirectories(pidFile.path().getParent());
        Files.writeString(pidFile.path(), "nonsense");

        assertThat(pidFile.process()).isEmpty();
    }

    @Test
    void whatAKilledStackLeftRunningIsEndedByTheNextOne() {
        Path log = folder.resolve("log/it.log");
        ChildProcess killed = new ChildProcess("it", log, pidFile);
        killed.launch(List.of("tail", "-f", pidFile.mark()), Map.of());
        ProcessHandle orphan = pidFile.process().orElseThrow();

        new ChildProcess("it", log, pidFile).endOrphan();

        assertThat(orphan.onExit()).succeedsWithin(Duration.ofSeconds(5));
        assertThat(pidFile.path()).doesNotExist();
    }
}
