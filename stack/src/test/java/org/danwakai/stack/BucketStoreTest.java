package org.danwakai.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.danwakai.material.control.BucketStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The store in a bucket, against a server that checks every signature by itself. */
class BucketStoreTest {

    private static final String KEY = "abcdefghijklmnopqrstuvwxyz";

    private final BucketServer server = new BucketServer();
    private final BucketStore store = store(BucketServer.SECRET_KEY, Clock.systemUTC());

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void keepsHandsOutInPartsAndDrops() throws IOException {
        store.keep(KEY, file("one two three"));
        store.keep(KEY, file("one two three"));

        assertThat(read(KEY, 0, 13)).isEqualTo("one two three");
        assertThat(read(KEY, 4, 3)).isEqualTo("two");
        assertThat(read(KEY, 0, Long.MAX_VALUE)).isEqualTo("one two three");
        store.drop(KEY);
        store.drop(KEY);
        assertThat(server.objects).isEmpty();
        assertThatThrownBy(() -> store.open(KEY, 0, 1)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void listsAllPages() throws IOException {
        List<String> kept = new ArrayList<>();
        for (char letter = 'a'; letter < 'h'; letter++) {
            kept.add(letter + KEY.substring(1) + ".png");
            store.keep(kept.get(kept.size() - 1), file("x"));
        }

        List<String> listed = new ArrayList<>();
        store.eachName(listed::add);

        assertThat(listed).containsExactlyElementsOf(kept);
    }

    @Test
    void tellsWhatIsRefusedOrBroken() throws IOException {
        Path file = file("x");
        assertThatThrownBy(() -> store("another key", Clock.systemUTC()).keep(KEY, file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("403");
        Clock late = Clock.offset(Clock.systemUTC(), Duration.ofHours(1));
        assertThatThrownBy(() -> store(BucketServer.SECRET_KEY, late).keep(KEY, file))
                .hasMessageContaining("403");
        server.failure = 503;
        assertThatThrownBy(() -> store.keep(KEY, file)).hasMessageContaining("503");
        assertThatThrownBy(() -> store.open(KEY, 0, 1)).hasMessageContaining("503");
        assertThatThrownBy(() -> store.drop(KEY)).hasMessageContaining("503");
        assertThatThrownBy(() -> store.eachName(name -> {})).hasMessageContaining("503");
        assertThat(server.objects).isEmpty();
    }

    private BucketStore store(String secret, Clock clock) {
        return new BucketStore(server.url(), BucketServer.REGION, BucketServer.ACCESS_KEY, secret, clock);
    }

    private String read(String name, long from, long length) throws IOException {
        try (InputStream stream = store.open(name, from, length)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("file"), text);
    }
}
