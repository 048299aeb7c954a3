package org.danwakai.material.control;

import static org.danwakai.platform.control.JsonTool.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Forgets what nobody needs: uploads that nobody went on with for a day, what no talk has handed out for a day, and bytes
 * that no row knows. Rows decide; bytes are deleted only when two rounds in a row find none that knows them, since a file
 * is kept a moment before its row is written.
 */
@ApplicationScoped
public class Leftovers {

    /** How long something that was removed can be put back, or a broken upload gone on with. */
    public static final Duration KEPT = Duration.ofDays(1);

    private static final int PAGE = 500;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private FileShelf shelf;

    @Inject
    private Clock clock;

    private Set<String> unknownFiles = Set.of();
    private Set<String> unknownUploads = Set.of();

    public Leftovers() {}

    Leftovers(FileShelf shelf, Clock clock) {
        this.shelf = shelf;
        this.clock = clock;
    }

    /** Forgets rows. */
    public void forget() {
        forget(entityManager);
    }

    /** Deletes bytes; listing them may take longer than a transaction should. */
    public void sweep() throws IOException {
        sweep(entityManager);
    }

    void forget(EntityManager manager) {
        Instant now = clock.instant();
        run(manager, "DELETE FROM file_upload WHERE touched_at < CAST(?1 AS timestamptz)", now.minus(KEPT));
        String used = "EXISTS (SELECT 1 FROM material m JOIN talk t ON t.id = m.talk_id"
                + " WHERE m.handout_key = h.key AND t.seminar_id = h.seminar_id)";
        run(
                manager,
                "UPDATE handout h SET unused_since = CASE WHEN " + used + " THEN NULL"
                        + " ELSE coalesce(unused_since, CAST(?1 AS timestamptz)) END"
                        + " WHERE (unused_since IS NULL) <> (" + used + ")",
                now);
        run(manager, "DELETE FROM handout WHERE unused_since < CAST(?1 AS timestamptz)", now.minus(KEPT));
    }

    void sweep(EntityManager manager) throws IOException {
        // one whose row could not be written may be tried again, and finds its bytes kept
        Set<String> files = unknown(manager, shelf::eachKept, "handout", "file_upload");
        for (String key : files) {
            if (unknownFiles.contains(key)) {
                shelf.drop(key);
            }
        }
        unknownFiles = files;
        Set<String> uploads = unknown(manager, shelf::eachIncoming, "file_upload");
        uploads.stream().filter(unknownUploads::contains).forEach(shelf::dropIncoming);
        unknownUploads = uploads;
    }

    private static void run(EntityManager manager, String sql, Instant moment) {
        manager.createNativeQuery(sql).setParameter(1, moment.toString()).executeUpdate();
    }

    /** Tells all keys that there are bytes of. */
    private interface Listing {
        void tell(Consumer<String> keys) throws IOException;
    }

    /** The keys that none of the tables knows. */
    private static Set<String> unknown(EntityManager manager, Listing listing, String... tables) throws IOException {
        Set<String> unknown = new HashSet<>();
        List<String> page = new ArrayList<>();
        try {
            listing.tell(key -> {
                page.add(key);
                if (page.size() == PAGE) {
                    addUnknown(manager, tables, page, unknown);
                }
            });
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
        addUnknown(manager, tables, page, unknown);
        return unknown;
    }

    private static void addUnknown(EntityManager manager, String[] tables, List<String> page, Set<String> unknown) {
        JsonArrayBuilder keys = JSON.createArrayBuilder(page);
        String inNone = Arrays.stream(tables)
                .map(table -> "NOT EXISTS (SELECT 1 FROM " + table + " r WHERE r.key = k.key)")
                .collect(Collectors.joining(" AND "));
        List<?> rows = manager.createNativeQuery("SELECT k.key FROM jsonb_array_elements_text(CAST(?1 AS jsonb))"
                        + " AS k (key) WHERE " + inNone)
                .setParameter(1, keys.build().toString())
                .getResultList();
        rows.forEach(key -> unknown.add((String) key));
        page.clear();
    }
}
