package org.danwakai.institution.control;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.danwakai.institution.entity.DirectoryEntry;
import org.danwakai.institution.entity.Fate;
import org.danwakai.institution.entity.Institution;
import org.danwakai.institution.entity.Kind;
import org.danwakai.institution.entity.Outcome;
import org.danwakai.institution.entity.Source;
import org.danwakai.platform.TestPersistence;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a preview says must be what happens. */
class DraftBookTest {

    private static final List<String> NAMES = Arrays.asList(null, "甲", "乙");

    private static TestPersistence persistence;

    private EntityManager entityManager;
    private DirectoryRows rows;
    private DirectoryUpdates updates;
    private DraftBook drafts;

    @BeforeAll
    static void start() throws Exception {
        persistence = new TestPersistence("classpath:db/migration");
    }

    @AfterAll
    static void stop() throws Exception {
        persistence.close();
    }

    @BeforeEach
    void begin() throws ReflectiveOperationException {
        entityManager = persistence.begin();
        entityManager.getTransaction().begin();
        rows = new DirectoryRows();
        updates = new DirectoryUpdates();
        drafts = new DraftBook();
        set(rows, "entityManager", entityManager);
        set(drafts, "entityManager", entityManager);
        set(updates, "entityManager", entityManager);
        set(updates, "rows", rows);
        set(updates, "clock", Clock.fixed(Instant.parse("2026-01-20T01:00:00Z"), ZoneOffset.UTC));
        set(
                updates,
                "changed",
                Proxy.newProxyInstance(
                        Event.class.getClassLoader(),
                        new Class<?>[] {Event.class},
                        (proxy, method, arguments) -> null));
    }

    @AfterEach
    void undo() {
        entityManager.getTransaction().rollback();
        entityManager.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void thePreviewSaysWhatHappens(long seed) {
        Random random = new Random(seed);
        Set<String> told = fill(Source.SHIPPED, some(random, 300));
        List<DirectoryEntry> last = some(random, 300);
        Set<String> ror = fill(Source.ROR, last);
        told.addAll(ror);
        Set<String> corrected = new HashSet<>();
        some(random, 60).forEach(entry -> {
            rows.correct(entry);
            corrected.add(entry.domain());
        });
        told.addAll(corrected);
        List<DirectoryEntry> update = new ArrayList<>(some(random, 150));
        update.addAll(last.subList(0, 100));
        long draft = updates.draft(Source.ROR, "test", "admin", update.iterator());
        Set<String> updated = update.stream().map(DirectoryEntry::domain).collect(Collectors.toSet());
        Map<String, DirectoryEntry> before = believed();
        Map<Fate, Long> counts = drafts.counts(draft);
        Map<Fate, List<DraftBook.Row>> shown = new EnumMap<>(Fate.class);
        for (Fate fate : Fate.values()) {
            shown.put(fate, drafts.rows(draft, fate, 0, 1000));
        }

        updates.apply(draft, Source.ROR, "test", "admin");

        Map<String, DirectoryEntry> after = believed();
        shown.forEach((fate, all) -> {
            assertThat(counts.get(fate)).isEqualTo(all.size()).isPositive();
            all.forEach(row -> {
                assertThat(row.before()).as(row.domain()).isEqualTo(said(before.get(row.domain())));
                assertThat(row.after()).as(row.domain()).isEqualTo(said(after.get(row.domain())));
                assertThat(fate(row.domain(), told, corrected, updated, before, after))
                        .as(row.domain())
                        .isEqualTo(fate);
            });
        });
        ror.addAll(updated);
        assertThat(shown.values().stream().mapToInt(List::size).sum()).isEqualTo(ror.size());
        assertThat(drafts.find(draft)).isEmpty();
        assertThat(drafts.all(Source.ROR)).isEmpty();
    }

    @Test
    void pagesFollowEachOther() {
        long draft = updates.draft(Source.ROR, "test", "admin", numbered(0, 30).iterator());

        List<DraftBook.Row> all = new ArrayList<>(drafts.rows(draft, Fate.NEW, 0, 20));
        all.addAll(drafts.rows(draft, Fate.NEW, 20, 20));

        assertThat(all).hasSize(30).doesNotHaveDuplicates().isSortedAccordingTo((one, other) -> one.domain()
                .compareTo(other.domain()));
    }

    @Test
    void ofTwoEntriesForADomainTheLaterStays() {
        List<DirectoryEntry> twice = List.of(
                entry("twice.example.org", "甲", null, Kind.UNIVERSITY),
                entry("twice.example.org", "乙", null, Kind.COMPANY));
        long draft = updates.draft(Source.ROR, "test", "admin", twice.iterator());

        assertThat(drafts.rows(draft, Fate.NEW, 0, 9))
                .singleElement()
                .satisfies(row -> assertThat(row.after().ja()).isEqualTo("乙"));
    }

    @Test
    void theWholeRegistryIsComparedWhileAReaderWaits() {
        fill(Source.SHIPPED, numbered(0, 50_000));
        fill(Source.ROR, numbered(20_000, 70_000));
        long draft = updates.draft(
                Source.ROR, "test", "admin", numbered(25_000, 75_000).iterator());

        long start = System.nanoTime();
        assertThat(drafts.counts(draft)).containsEntry(Fate.NEW, 5_000L).containsEntry(Fate.GONE, 5_000L);
        assertThat(drafts.rows(draft, Fate.SAME, 40_000, 50)).hasSize(50);
        assertThat((System.nanoTime() - start) / 1_000_000_000.0)
                .as("seconds for the counts and a page")
                .isLessThan(8);
    }

    private static Fate fate(
            String domain,
            Set<String> told,
            Set<String> corrected,
            Set<String> updated,
            Map<String, DirectoryEntry> before,
            Map<String, DirectoryEntry> after) {
        if (corrected.contains(domain)) {
            return Fate.KEPT;
        }
        if (!updated.contains(domain)) {
            return Fate.GONE;
        }
        if (!told.contains(domain)) {
            return Fate.NEW;
        }
        return Objects.equals(told(before.get(domain)), told(after.get(domain))) ? Fate.SAME : Fate.CHANGED;
    }

    /** Without the country, which nobody is judged by. */
    private static DirectoryEntry told(DirectoryEntry entry) {
        return new DirectoryEntry(entry.institution(), null, entry.kind(), entry.outcome());
    }

    private static DraftBook.Said said(DirectoryEntry entry) {
        return entry == null
                ? null
                : new DraftBook.Said(
                        entry.institution().ja(), entry.institution().en(), entry.kind(), entry.outcome());
    }

    private Map<String, DirectoryEntry> believed() {
        return rows.believed().stream().collect(Collectors.toMap(DirectoryEntry::domain, Function.identity()));
    }

    private Set<String> fill(Source source, List<DirectoryEntry> entries) {
        long draft = updates.draft(source, "test", null, entries.iterator());
        updates.apply(draft, source, "test", null);
        return entries.stream().map(DirectoryEntry::domain).collect(Collectors.toCollection(HashSet::new));
    }

    private static List<DirectoryEntry> numbered(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(number -> entry("d" + number + ".example.org", "機関" + number, "I" + number, Kind.UNIVERSITY))
                .toList();
    }

    private static List<DirectoryEntry> some(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new DirectoryEntry(
                        new Institution(
                                "d" + random.nextInt(500) + ".example.org",
                                one(random, NAMES),
                                one(random, NAMES),
                                one(random, NAMES),
                                one(random, NAMES),
                                random.nextBoolean() ? List.of() : List.of("丙")),
                        null,
                        one(random, List.of(Kind.UNIVERSITY, Kind.GOVERNMENT)),
                        one(random, List.of(Outcome.ACADEMIC, Outcome.ASK))))
                .collect(Collectors.toMap(DirectoryEntry::domain, Function.identity(), (one, other) -> other))
                .values()
                .stream()
                .toList();
    }

    private static <T> T one(Random random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static DirectoryEntry entry(String domain, String ja, String en, Kind kind) {
        return new DirectoryEntry(new Institution(domain, ja, en, null, null, List.of()), "JP", kind, kind.outcome());
    }

    private static void set(Object target, String name, Object value) throws ReflectiveOperationException {
        Field field = target.getClass().getDeclaredField(name);
        field.setAccessible(true);
        field.set(target, value);
    }
}
