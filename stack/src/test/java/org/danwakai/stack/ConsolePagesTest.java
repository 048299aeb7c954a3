package org.danwakai.stack;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsolePagesTest {

    @Test
    void everyPageOfTheConsoleIsMeasured() {
        assertThatCode(() -> ConsolePages.requireAll(Path.of("..", "web", "src", "main", "webapp", "console")))
                .doesNotThrowAnyException();
    }

    @Test
    void aPageThatIsNotListedIsTold(@TempDir Path console) throws IOException {
        for (String address : ConsolePages.addresses()) {
            Files.writeString(console.resolve(address.replaceFirst("\\?.*", "")), "");
        }
        ConsolePages.requireAll(console);
        Files.writeString(console.resolve("new.xhtml"), "");

        assertThatThrownBy(() -> ConsolePages.requireAll(console)).hasMessageContaining("new.xhtml");
    }
}
