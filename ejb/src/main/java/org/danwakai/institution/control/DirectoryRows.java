package org.danwakai.institution.control;

import static org.danwakai.platform.control.JsonTool.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.danwakai.institution.entity.DirectoryEntry;
import org.danwakai.institution.entity.DomainName;
import org.danwakai.institution.entity.Institution;
import org.danwakai.institution.entity.Kind;
import org.danwakai.institution.entity.Outcome;
import org.danwakai.institution.entity.SeriesDecision;
import org.danwakai.institution.entity.Source;
import org.danwakai.platform.entity.Word;

/** Reads and writes the directory's tables. */
@ApplicationScoped
public class DirectoryRows {

    private static final String COLUMNS =
            "domain, name_ja, name_en, short_ja, short_en, aliases, country, kind, outcome";
    private static final String SELECTED =
            "domain, name_ja, name_en, short_ja, short_en, CAST(aliases AS text), country, kind, outcome";
    private static final String TYPED = "(domain text, name_ja text, name_en text, short_ja text, short_en text,"
            + " aliases jsonb, country text, kind text, outcome text)";
    private static final String REPLACED = " DO UPDATE SET"
            + " (name_ja, name_en, short_ja, short_en, aliases, country, kind, outcome) ="
            + " (excluded.name_ja, excluded.name_en, excluded.short_ja, excluded.short_en,"
            + " excluded.aliases, excluded.country, excluded.kind, excluded.outcome)";
    private static final String BY_BELIEF = "array_position(ARRAY['local', 'ror', 'shipped'], source)";

    /** The entry that is believed, with the names of the others where it has none. */
    private static final String BELIEVED = "SELECT DISTINCT ON (domain) domain,"
            + " first_value(name_ja) OVER known AS name_ja, first_value(name_en) OVER english AS name_en,"
            + " first_value(short_ja) OVER shorter AS short_ja, first_value(short_en) OVER shorter AS short_en,"
            + " first_value(aliases) OVER aliased AS aliases, country, kind, outcome FROM directory_entry"
            + " WINDOW known AS (PARTITION BY domain ORDER BY name_ja IS NULL, " + BY_BELIEF + "),"
            + " english AS (PARTITION BY domain ORDER BY name_en IS NULL, " + BY_BELIEF + "),"
            + " shorter AS (PARTITION BY domain ORDER BY short_ja IS NULL AND short_en IS NULL, " + BY_BELIEF + "),"
            + " aliased AS (PARTITION BY domain ORDER BY aliases = '[]', " + BY_BELIEF + ")"
            + " ORDER BY domain, " + BY_BELIEF;

    @PersistenceContext
    private EntityManager entityManager;

    /** Grows with each change of the directory, by whatever server; 0 before the first. */
    long edition() {
        return ((Number) entityManager
                        .createNativeQuery("SELECT coalesce(max(id), 0) FROM directory_edition")
                        .getSingleResult())
                .longValue();
    }

    /** Whether anything but what series decide has changed. */
    boolean hasChangedSince(long edition) {
        return !entityManager
                .createNativeQuery("SELECT 1 FROM directory_edition WHERE id > ?1 AND source <> 'series' LIMIT 1")
                .setParameter(1, edition)
                .getResultList()
                .isEmpty();
    }

    List<DirectoryEntry> believed() {
        return entries("SELECT " + SELECTED + " FROM (" + BELIEVED + ") b");
    }

    /** What series decided, by slug and domain. */
    Map<String, Map<String, Directory.Decided>> decisions() {
        List<?> rows = entityManager
                .createNativeQuery("SELECT z.slug, d.domain, d.decision, d.name_ja, d.name_en"
                        + " FROM series_domain d JOIN series z ON z.id = d.series_id")
                .getResultList();
        Map<String, Map<String, Directory.Decided>> decisions = new HashMap<>();
        rows.stream().map(Object[].class::cast).forEach(row -> decisions
                .computeIfAbsent((String) row[0], first -> new HashMap<>())
                .put(
                        (String) row[1],
                        new Directory.Decided(
                                Word.parse(SeriesDecision.class, (String) row[2]),
                                new Institution(
                                        (String) row[1], (String) row[3], (String) row[4], null, null, List.of()))));
        return decisions;
    }

    /** Who is believed about the domain, and about each that it is part of; the longest first. */
    public List<Said> sources(DomainName domain) {
        List<String> suffixes = new ArrayList<>();
        domain.suffixes().forEach(suffixes::add);
        List<?> rows = entityManager
                .createNativeQuery("SELECT DISTINCT ON (length(domain)) domain, source FROM directory_entry"
                        + " WHERE domain = ANY(string_to_array(?1, ' ')) ORDER BY length(domain) DESC, " + BY_BELIEF)
                .setParameter(1, String.join(" ", suffixes))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Said((String) row[0], Word.parse(Source.class, (String) row[1])))
                .toList();
    }

    /** Whose word holds for a domain. */
    public record Said(String domain, Source source) {}

    /** Of two that are about one domain, the later one stays. */
    void addToDraft(long draft, Collection<DirectoryEntry> entries) {
        Map<String, DirectoryEntry> latest = new LinkedHashMap<>();
        entries.forEach(entry -> latest.put(entry.domain(), entry));
        JsonArrayBuilder rows = JSON.createArrayBuilder();
        latest.values().forEach(entry -> rows.add(json(entry)));
        entityManager
                .createNativeQuery("INSERT INTO directory_draft_entry (draft_id, " + COLUMNS + ") SELECT ?1, " + COLUMNS
                        + " FROM jsonb_to_recordset(CAST(?2 AS jsonb)) AS e " + TYPED
                        + " ON CONFLICT (draft_id, domain)" + REPLACED)
                .setParameter(1, draft)
                .setParameter(2, rows.build().toString())
                .executeUpdate();
    }

    /** Puts a draft's entries in the place of all that its source has said so far. */
    void replace(long draft, Source source) {
        entityManager
                .createNativeQuery("DELETE FROM directory_entry e WHERE e.source = ?2 AND NOT EXISTS (SELECT 1"
                        + " FROM directory_draft_entry d WHERE d.draft_id = ?1 AND d.domain = e.domain)")
                .setParameter(1, draft)
                .setParameter(2, Word.of(source))
                .executeUpdate();
        entityManager
                .createNativeQuery("INSERT INTO directory_entry (source, " + COLUMNS + ") SELECT ?2, " + COLUMNS
                        + " FROM directory_draft_entry WHERE draft_id = ?1 ON CONFLICT (domain, source)" + REPLACED)
                .setParameter(1, draft)
                .setParameter(2, Word.of(source))
                .executeUpdate();
    }

    public void correct(DirectoryEntry entry) {
        entityManager
                .createNativeQuery("INSERT INTO directory_entry (source, " + COLUMNS + ") SELECT 'local', " + COLUMNS
                        + " FROM jsonb_to_record(CAST(?1 AS jsonb)) AS e " + TYPED
                        + " ON CONFLICT (domain, source)" + REPLACED)
                .setParameter(1, json(entry).build().toString())
                .executeUpdate();
    }

    /** @return false when nobody had corrected it */
    public boolean forgetCorrection(String domain) {
        return entityManager
                        .createNativeQuery("DELETE FROM directory_entry WHERE domain = ?1 AND source = 'local'")
                        .setParameter(1, domain)
                        .executeUpdate()
                > 0;
    }

    /** What was corrected here, by domain. */
    public List<DirectoryEntry> corrections() {
        return entries(
                "SELECT " + SELECTED + " FROM directory_entry WHERE source = 'local' ORDER BY domain LIMIT 1000");
    }

    private List<DirectoryEntry> entries(String query) {
        List<?> rows = entityManager.createNativeQuery(query).getResultList();
        return rows.stream().map(Object[].class::cast).map(DirectoryRows::entry).toList();
    }

    private static DirectoryEntry entry(Object[] row) {
        return new DirectoryEntry(
                new Institution(
                        (String) row[0],
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        aliases((String) row[5])),
                (String) row[6],
                Word.parse(Kind.class, (String) row[7]),
                Word.parse(Outcome.class, (String) row[8]));
    }

    private static List<String> aliases(String json) {
        if (json.equals("[]")) {
            return List.of();
        }
        try (JsonReader reader = JSON.createReader(new StringReader(json))) {
            return reader.readArray().getValuesAs(JsonString::getString);
        }
    }

    private static JsonObjectBuilder json(DirectoryEntry entry) {
        Institution institution = entry.institution();
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("domain", entry.domain())
                .add("aliases", JSON.createArrayBuilder(institution.aliases()))
                .add("kind", Word.of(entry.kind()))
                .add("outcome", Word.of(entry.outcome()));
        add(json, "name_ja", institution.ja());
        add(json, "name_en", institution.en());
        add(json, "short_ja", institution.shortJa());
        add(json, "short_en", institution.shortEn());
        add(json, "country", entry.country());
        return json;
    }

    private static void add(JsonObjectBuilder json, String key, String value) {
        if (value != null) {
            json.add(key, value);
        }
    }
}
