package org.danwakai.mail.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.danwakai.mail.control.MessageBook.Receipt;
import org.danwakai.mail.entity.Audience;
import org.danwakai.mail.entity.OwnWords;
import org.danwakai.mail.entity.SentMessage;
import org.danwakai.platform.TestPersistence;
import org.danwakai.platform.entity.InvalidInput;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What organizers wrote, in a real database. */
class MessageBookTest {

    private static final Instant NOW = Instant.parse("2026-01-20T01:00:00Z");
    private static final OwnWords WORDS = new OwnWords(null, null, "Subject", "Body\n\n<b>more</b>");

    private static TestPersistence persistence;

    @BeforeAll
    static void migrate() throws IOException {
        persistence = new TestPersistence("classpath:db/migration");
        persistence.run("""
                INSERT INTO series (id, slug, name_ja) VALUES (1, 'one', '一');
                INSERT INTO seminar (id, decision, format, starts_at, language)
                    VALUES (3, 'published', 'online', '2026-01-29T10:30+09', 'ja'),
                           (4, 'published', 'online', '2026-01-30T10:30+09', 'ja');
                INSERT INTO seminar_number VALUES (5, 3, 1, 0, 77), (6, 4, 1, 0, 78);
                INSERT INTO seat_pool (id, seminar_id, name, capacity) VALUES (7, 3, 'online', 300);
                INSERT INTO attendee (id, address, folded_address, name, institution, language, proven_at)
                    SELECT n, 'p' || n || '@d.jp', 'p' || n || '@d.jp', 'P', 'X', 'ja', now()
                    FROM generate_series(1000, 1299) n;
                INSERT INTO registration (id, seminar_id, pool_id, attendee_id, address, folded_address, name,
                        institution, language, state, place, requested_at)
                    SELECT n + 1000, 3, 7, n, 'p' || n || '@d.jp', 'p' || n || '@d.jp', 'P', 'X', 'ja', 'seated', n,
                        now() FROM generate_series(1000, 1299) n
                """);
    }

    @AfterAll
    static void stop() throws IOException {
        persistence.close();
    }

    @Test
    void theSameFormAgainIsTheSameMessageAndEachMailFindsIt() {
        Receipt first = book(book -> send(book, "key", 3, WORDS));
        Receipt again = book(book -> send(book, "key", 3, WORDS));
        assertThat(List.of(first, again)).containsExactly(new Receipt(300, true), new Receipt(300, false));

        assertThat(persistence.rows("SELECT count(*) FROM outbox_mail WHERE kind = 'message'"))
                .containsExactly("300");
        assertThat(persistence.rows("SELECT count(*) FROM outbox_mail WHERE expires_at >= '2026-01-29T12:30+09'"))
                .containsExactly("300");
        long mail = Long.parseLong(persistence
                .rows("SELECT id FROM outbox_mail ORDER BY id LIMIT 1")
                .get(0));
        Map<Long, Written> found = book(book -> book.ofMails(List.of(mail, -1L)));
        assertThat(found).containsOnlyKeys(mail).containsValue(new Written(Audience.SEATED, WORDS));
        List<SentMessage> kept = book(book -> book.sent(3));
        assertThat(kept).singleElement().satisfies(sent -> {
            assertThat(sent.words()).isEqualTo(WORDS);
            assertThat(sent.writtenBy()).isEqualTo("organizer");
            assertThat(sent.writtenAt()).isEqualTo(NOW);
            assertThat(sent.recipients()).isEqualTo(300);
        });

        OwnWords other = new OwnWords("別", "本文", null, null);
        assertThatThrownBy(() -> book(book -> send(book, "key", 3, other))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> book(book -> send(book, "key", 4, WORDS))).isInstanceOf(InvalidInput.class);
    }

    private static Receipt send(MessageBook book, String key, long seminar, OwnWords words) {
        return book.send(key, seminar, 1, Audience.SEATED, List.of(), words, "organizer");
    }

    private static <T> T book(Function<MessageBook, T> work) {
        return persistence.inTransaction(
                entityManager -> work.apply(new MessageBook(entityManager, Clock.fixed(NOW, ZoneOffset.UTC))));
    }
}
