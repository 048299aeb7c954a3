package org.danwakai.material.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.danwakai.material.entity.HandoutKey;
import org.danwakai.platform.TestPersistence;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is forgotten, and what is not, on a real database and a real folder. */
class LeftoversTest {

    private static final Instant NOW = Instant.parse("2026-01-29T03:00:00Z");

    private static TestPersistence persistence;

    @TempDir
    Path folder;

    private final MovingClock clock = new MovingClock();
    private FileShelf shelf;
    private Leftovers leftovers;

    @BeforeAll
    static void start() throws Exception {
        persistence = new TestPersistence("classpath:db/migration", "classpath:db/demo");
        persistence.run("INSERT INTO seminar (id, decision, format, starts_at, language)"
                + " VALUES (1, 'published', 'online', '2026-01-29T10:30+09', 'ja')");
        persistence.run("INSERT INTO talk (id, seminar_id, position, kind, title_ja, language)"
                + " VALUES (2, 1, 0, 'talk', '題', 'ja')");
    }

    @AfterAll
    static void stop() throws Exception {
        persistence.close();
    }

    @BeforeEach
    void empty() {
        persistence.run("DELETE FROM material");
        persistence.run("DELETE FROM handout");
        persistence.run("DELETE FROM file_upload");
        shelf = new FileShelf(folder.resolve("incoming"), new FolderStore(folder.resolve("files")), () -> 1L << 40);
        leftovers = new Leftovers(shelf, clock);
    }

    @Test
    void whatNoTalkHandsOutIsForgottenAfterADay() {
        String used = handout();
        String removed = handout();
        material(used);
        material(removed);
        sweep();
        persistence.run("DELETE FROM material WHERE handout_key = '" + removed + "'");

        sweep();
        assertThat(kept()).contains(used, removed);
        clock.pass(Duration.ofHours(23));
        sweep();
        assertThat(rows("handout")).containsExactlyInAnyOrder(used, removed);

        clock.pass(Duration.ofHours(2));
        sweep();
        assertThat(rows("handout")).containsExactly(used);
        sweep();
        sweep();
        assertThat(kept()).containsExactly(used);
    }

    @Test
    void whatIsPutBackInTimeStays() {
        String key = handout();
        sweep();
        clock.pass(Duration.ofHours(23));
        material(key);
        sweep();
        clock.pass(Duration.ofDays(3));
        sweep();

        assertThat(rows("handout")).containsExactly(key);
        assertThat(persistence.rows("SELECT count(*) FROM handout WHERE unused_since IS NULL"))
                .containsExactly("1");
    }

    @Test
    void aMaterialOfAnotherSeminarKeepsNothing() {
        String key = handout();
        persistence.run("INSERT INTO seminar (id, decision, format, starts_at, language)"
                + " VALUES (11, 'published', 'online', '2026-01-30T10:30+09', 'ja') ON CONFLICT DO NOTHING");
        persistence.run("INSERT INTO talk (id, seminar_id, position, kind, title_ja, language)"
                + " VALUES (12, 11, 0, 'talk', '題', 'ja') ON CONFLICT DO NOTHING");
        persistence.run("INSERT INTO material (id, talk_id, position, label, kind, url)"
                + " VALUES (13, 12, 0, 'x', 'slides', 'https://a.example/files/" + key + "/a.pdf')");
        sweep();
        clock.pass(Duration.ofHours(25));
        sweep();

        assertThat(rows("handout")).isEmpty();
    }

    @Test
    void bytesThatNoRowKnowsAreForgottenAtTheSecondRound() {
        String orphan = HandoutKey.random();
        String half = HandoutKey.random();
        keep(orphan);
        receive(half);

        sweep();
        assertThat(kept()).containsExactly(orphan);
        assertThat(incoming()).contains(half);
        sweep();
        assertThat(kept()).isEmpty();
        assertThat(incoming()).isEmpty();
    }

    @Test
    void anUploadCanBeGoneOnWithForADay() {
        String key = HandoutKey.random();
        receive(key);
        persistence.run(
                "INSERT INTO file_upload (key, seminar_id, owner, talk_id, name, size, received, kind, visibility,"
                        + " touched_at) VALUES ('" + key + "', 1, 'o', 0, 'a.pdf', 100, 4, 'slides', 'public', '" + NOW
                        + "')");
        clock.pass(Duration.ofHours(23));
        sweep();
        sweep();
        assertThat(incoming()).containsExactly(key);

        clock.pass(Duration.ofHours(2));
        sweep();
        sweep();
        assertThat(rows("file_upload")).isEmpty();
        assertThat(incoming()).isEmpty();
    }

    /** Keeping it again does nothing as long as the bytes are there, so they must not go meanwhile. */
    @Test
    void bytesOfAnUploadThatIsTriedAgainStay() {
        String key = HandoutKey.random();
        receive(key);
        shelf.keep(key);
        persistence.run(
                "INSERT INTO file_upload (key, seminar_id, owner, talk_id, name, size, received, kind, visibility,"
                        + " touched_at) VALUES ('" + key + "', 1, 'o', 0, 'a.pdf', 4, 4, 'slides', 'public', '" + NOW
                        + "')");

        sweep();
        sweep();

        assertThat(kept()).containsExactly(key);
    }

    @Test
    void nothingStaysOfACopyThatACrashBrokeOff() throws IOException {
        String key = HandoutKey.random();
        Path unfinished = folder.resolve("files").resolve(key.substring(0, 2)).resolve(key + ".tmp");
        Files.createDirectories(unfinished.getParent());
        Files.writeString(unfinished, "half");

        sweep();
        sweep();

        assertThat(unfinished).doesNotExist();
    }

    private void sweep() {
        persistence.inTransaction(manager -> {
            try {
                leftovers.forget(manager);
                leftovers.sweep(manager);
                return null;
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    private String handout() {
        String key = HandoutKey.random();
        keep(key);
        persistence.run("INSERT INTO handout (key, seminar_id, type, visibility, name, size, sha256, made_at, made_by,"
                + " picture) VALUES ('" + key + "', 1, 'pdf', 'public', 'a.pdf', 4, '" + "0".repeat(64) + "', '" + NOW
                + "', 'o', 'none')");
        return key;
    }

    private static void material(String key) {
        persistence.run("INSERT INTO material (id, talk_id, position, label, kind, url) VALUES"
                + " (nextval('entity_id'), 2, 0, 'x', 'slides', 'https://a.example/files/" + key + "/a.pdf')");
    }

    private void keep(String key) {
        receive(key);
        shelf.keep(key);
        shelf.dropIncoming(key);
    }

    private void receive(String key) {
        shelf.receive(key, 0, "file".getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> rows(String table) {
        return persistence.rows("SELECT key FROM " + table);
    }

    private List<String> kept() {
        List<String> keys = new ArrayList<>();
        try {
            shelf.eachKept(keys::add);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return keys;
    }

    private List<String> incoming() {
        List<String> keys = new ArrayList<>();
        try {
            shelf.eachIncoming(keys::add);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return keys;
    }

    private static final class MovingClock extends Clock {

        private Instant now = NOW;

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
