package org.danwakai.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OptionsTest {

    @Test
    void nothingAskedForIsNothingSet() {
        Options options = Options.parse(List.of());

        assertThat(options.fresh()).isFalse();
        assertThat(options.at()).isEmpty();
        assertThat(options.page()).isEmpty();
    }

    @Test
    void allOptionsGoTogether(@TempDir Path folder) throws Exception {
        Path page = Files.writeString(folder.resolve("page.md"), "# Page");

        Options options =
                Options.parse(List.of("--page", page.toString(), "--fresh", "--at", "2026-01-28T22:58+09:00"));

        assertThat(options.fresh()).isTrue();
        assertThat(options.at()).contains(OffsetDateTime.parse("2026-01-28T22:58+09:00"));
        assertThat(options.page()).contains(page);
    }

    @Test
    void aTimeWithoutOffsetIsRefusedWithAnExample() {
        assertThatThrownBy(() -> Options.parse(List.of("--at", "2026-01-28T22:58")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2026-01-28T22:58+09:00");
    }

    @Test
    void whatIsUnknownMissingOrUnreadableIsNamed() {
        assertThatThrownBy(() -> Options.parse(List.of("--quick"))).hasMessageContaining("--quick");
        assertThatThrownBy(() -> Options.parse(List.of("--at"))).hasMessageContaining("--at needs a value");
        assertThatThrownBy(() -> Options.parse(List.of("--page", "no-such-page.md")))
                .hasMessageContaining("no-such-page.md");
    }
}
