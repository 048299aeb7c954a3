package org.danwakai.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    private Path folder;

    @Test
    void theyAreMadeOnceAndKept() {
        Path file = folder.resolve("secrets.properties");

        Secrets made = Secrets.in(file);
        Secrets found = Secrets.in(file);

        assertThat(found.databasePassword()).isEqualTo(made.databasePassword()).hasSizeGreaterThan(40);
        assertThat(found.oidcSecret()).isEqualTo(made.oidcSecret()).isNotEqualTo(made.databasePassword());
        assertThat(Base64.getDecoder().decode(found.tokenKey())).hasSize(32);
    }

    @Test
    void nobodyElseReadsThem() throws Exception {
        Path file = folder.resolve("secrets.properties");
        Secrets.in(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void oneStackAtATimeOwnsAFolder() {
        try (WorkFolder first = new WorkFolder(folder);
                WorkFolder second = new WorkFolder(folder)) {
            first.lock();

            assertThatThrownBy(second::lock).isInstanceOf(StackException.class).hasMessageContaining("running already");
        }
    }
}
