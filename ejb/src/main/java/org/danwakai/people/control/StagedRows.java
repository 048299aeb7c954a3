package org.danwakai.people.control;

import static org.danwakai.platform.control.JsonTool.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.util.List;
import org.danwakai.people.entity.OldForm;
import org.danwakai.platform.control.CsvRows.Line;
import org.danwakai.platform.entity.Word;

/** The rows of an import as they stand in its files, and what was read from them; a thousand at a time. */
@ApplicationScoped
public class StagedRows {

    static final int PAGE = 1000;

    @PersistenceContext
    private EntityManager entityManager;

    void add(long run, OldForm form, List<Line> lines) {
        JsonArrayBuilder rows = JSON.createArrayBuilder();
        for (Line line : lines) {
            rows.add(JSON.createObjectBuilder()
                    .add("line", line.line())
                    .add("cells", JSON.createArrayBuilder(line.cells())));
        }
        entityManager
                .createNativeQuery("INSERT INTO people_row (run_id, form, line, cells) SELECT ?1, ?2, line, cells"
                        + " FROM jsonb_to_recordset(CAST(?3 AS jsonb)) AS r (line integer, cells jsonb)")
                .setParameter(1, run)
                .setParameter(2, Word.of(form))
                .setParameter(3, rows.build().toString())
                .executeUpdate();
    }

    /** The header is the first. @param after the line behind which to begin */
    public List<Line> page(long run, OldForm form, int after, int size) {
        List<?> rows = entityManager
                .createNativeQuery("SELECT line, CAST(cells AS text) FROM people_row"
                        + " WHERE run_id = ?1 AND form = ?2 AND line > ?3 ORDER BY line LIMIT ?4")
                .setParameter(1, run)
                .setParameter(2, Word.of(form))
                .setParameter(3, after)
                .setParameter(4, size)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Line(((Number) row[0]).intValue(), cells((String) row[1])))
                .toList();
    }

    private static List<String> cells(String json) {
        try (JsonReader reader = JSON.createReader(new StringReader(json))) {
            JsonArray cells = reader.readArray();
            return cells.getValuesAs(JsonString::getString);
        }
    }

    void keep(long run, OldForm form, List<ReadRow> read) {
        JsonArrayBuilder rows = JSON.createArrayBuilder();
        read.forEach(row -> rows.add(json(row)));
        entityManager
                .createNativeQuery("UPDATE people_row p SET goal = r.goal, at = r.at, address = r.address,"
                        + " folded_address = r.folded, name = r.name, institution = r.institution,"
                        + " language = r.language, problem_column = r.problem_column, problem = r.problem,"
                        + " fate = CASE WHEN r.problem IS NOT NULL THEN 'unreadable' END, seq = NULL"
                        + " FROM jsonb_to_recordset(CAST(?3 AS jsonb)) AS r (line integer, goal text,"
                        + " at timestamptz, address text, folded text, name text, institution text, language text,"
                        + " problem_column text, problem text)"
                        + " WHERE p.run_id = ?1 AND p.form = ?2 AND p.line = r.line")
                .setParameter(1, run)
                .setParameter(2, Word.of(form))
                .setParameter(3, rows.build().toString())
                .executeUpdate();
    }

    private static JsonObjectBuilder json(ReadRow row) {
        JsonObjectBuilder json = JSON.createObjectBuilder().add("line", row.line());
        add(json, "goal", Word.of(row.goal()));
        add(json, "at", row.at());
        add(json, "address", row.address());
        add(json, "folded", row.foldedAddress());
        add(json, "name", row.name());
        add(json, "institution", row.institution());
        add(json, "language", row.language());
        add(json, "problem_column", Word.of(row.problemColumn()));
        add(json, "problem", row.problem());
        return json;
    }

    private static void add(JsonObjectBuilder json, String key, Object value) {
        if (value != null) {
            json.add(key, value.toString());
        }
    }
}
