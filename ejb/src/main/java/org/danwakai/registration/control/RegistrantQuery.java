package org.danwakai.registration.control;

import static org.danwakai.platform.control.JsonTool.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.danwakai.institution.boundary.Institutions;
import org.danwakai.institution.entity.Kind;
import org.danwakai.platform.control.Keys;
import org.danwakai.platform.entity.Word;
import org.danwakai.registration.boundary.RegistrantFilter;
import org.danwakai.registration.boundary.RegistrantRow;
import org.danwakai.registration.entity.PoolName;
import org.danwakai.registration.entity.RegistrationState;
import org.eclipse.persistence.config.HintValues;
import org.eclipse.persistence.config.QueryHints;
import org.eclipse.persistence.queries.CursoredStream;

/** Finds registrants of one seminar by what organizers ask for: one statement, however many there are. */
@ApplicationScoped
public class RegistrantQuery {

    /** As many as are in memory at once, of those that are handed out one after the other. */
    private static final int FETCHED = 1000;

    private static final String COLUMNS = "SELECT r.id, r.name, coalesce(r.kana, a.kana), coalesce(r.romaji, a.romaji),"
            + " r.institution, r.address, r.language, p.name, r.state, r.place, r.requested_at, r.proven_at,"
            + " r.seated_at, r.cancelled_at, r.attended, r.arrived_at, (SELECT concat_ws(' ', s.status, s.answer)"
            + " FROM standing_mail_stop s WHERE s.folded_address = r.folded_address)";

    /** What was sent once more is no trouble any more. */
    private static final String TROUBLED = " AND (EXISTS (SELECT 1 FROM standing_mail_stop s"
            + " WHERE s.folded_address = r.folded_address)"
            + " OR EXISTS (SELECT 1 FROM outbox_mail m WHERE m.registration_id = r.id"
            + " AND m.state IN ('failed', 'bounced', 'expired') AND NOT EXISTS (SELECT 1 FROM outbox_mail l"
            + " WHERE l.registration_id = m.registration_id AND l.kind = m.kind AND l.id > m.id)))";

    /** An array, of which it is not guessed how long it is: rows are looked up by their keys, and never gone through. */
    private static final String FOUND = " AND r.id = ANY (ARRAY(SELECT s.registration_id"
            + " FROM search_needles(CAST(?2 AS text)) needles, registrant_search s WHERE needles <> '{}'"
            + " AND s.terms @> (search_wanted(needles) || ('s=' || CAST(?1 AS bigint)))"
            + " AND search_holds(s.searched, '', search_doubtful(needles))))";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Institutions institutions;

    /** For the container. */
    public RegistrantQuery() {}

    RegistrantQuery(EntityManager entityManager, Institutions institutions) {
        this.entityManager = entityManager;
        this.institutions = institutions;
    }

    /** @param rest what follows the condition: order, limit; nothing of it comes from outside */
    public List<RegistrantRow> rows(long seminarId, RegistrantFilter filter, String rest) {
        List<?> rows = query(COLUMNS, seminarId, filter, rest).getResultList();
        return rows.stream().map(Object[].class::cast).map(RegistrantQuery::row).toList();
    }

    public long count(long seminarId, RegistrantFilter filter) {
        return ((Number) query("SELECT count(*)", seminarId, filter, "").getSingleResult()).longValue();
    }

    public List<Long> keys(long seminarId, RegistrantFilter filter, String rest) {
        List<?> keys = query("SELECT r.id", seminarId, filter, rest).getResultList();
        return keys.stream().map(key -> ((Number) key).longValue()).toList();
    }

    /** @return how many were handed out */
    public int each(long seminarId, RegistrantFilter filter, String rest, Consumer<RegistrantRow> taker) {
        Query all = query(COLUMNS, seminarId, filter, rest)
                .setHint(QueryHints.CURSOR, HintValues.TRUE)
                .setHint(QueryHints.JDBC_FETCH_SIZE, FETCHED);
        int taken = 0;
        CursoredStream stream = (CursoredStream) all.getSingleResult();
        try {
            while (stream.hasMoreElements()) {
                taker.accept(row((Object[]) stream.read()));
                stream.releasePrevious();
                taken++;
            }
        } finally {
            stream.close();
        }
        return taken;
    }

    private Query query(String columns, long seminarId, RegistrantFilter filter, String rest) {
        StringBuilder sql = new StringBuilder(columns)
                .append(" FROM registration r JOIN seat_pool p ON p.id = r.pool_id")
                .append(" LEFT JOIN attendee a ON a.id = r.attendee_id WHERE r.seminar_id = ?1");
        if (filter.text() != null) {
            sql.append(FOUND);
        }
        if (filter.state() != null) {
            sql.append(" AND r.state = ?3");
        }
        if (filter.pool() != null) {
            sql.append(" AND p.name = ?4");
        }
        if (filter.kind() != null) {
            sql.append(" AND r.domain IN (SELECT jsonb_array_elements_text(CAST(?5 AS jsonb)))");
        }
        if (filter.among() != null) {
            sql.append(" AND r.id = ANY (CAST(?6 AS bigint[]))");
        }
        if (filter.turnout() != null) {
            sql.append(" AND r.state = 'seated' AND r.attended ")
                    .append(
                            switch (filter.turnout()) {
                                case CAME -> "IS TRUE";
                                case MISSED -> "IS FALSE";
                                case UNKNOWN -> "IS NULL";
                            });
        }
        if (filter.mailTrouble()) {
            sql.append(TROUBLED);
        }
        return bind(entityManager.createNativeQuery(sql.append(rest).toString()), seminarId, filter);
    }

    private Query bind(Query query, long seminarId, RegistrantFilter filter) {
        query.setParameter(1, seminarId);
        if (filter.text() != null) {
            query.setParameter(2, filter.text());
        }
        if (filter.state() != null) {
            query.setParameter(3, Word.of(filter.state()));
        }
        if (filter.pool() != null) {
            query.setParameter(4, Word.of(filter.pool()));
        }
        if (filter.kind() != null) {
            query.setParameter(5, domains(seminarId, filter.kind()));
        }
        if (filter.among() != null) {
            query.setParameter(6, Keys.of(filter.among()));
        }
        return query;
    }

    /** Those of the seminar's mail domains that the directory, which is in memory, says this of; as a JSON array. */
    private String domains(long seminarId, Kind kind) {
        List<?> all = entityManager
                .createNativeQuery("SELECT DISTINCT r.domain FROM registration r WHERE r.seminar_id = ?1")
                .setParameter(1, seminarId)
                .getResultList();
        JsonArrayBuilder wanted = JSON.createArrayBuilder();
        all.stream()
                .map(String.class::cast)
                .filter(domain -> institutions.origin(domain).kind() == kind)
                .forEach(wanted::add);
        return wanted.build().toString();
    }

    private static RegistrantRow row(Object[] row) {
        return new RegistrantRow(
                ((Number) row[0]).longValue(),
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                Word.parse(PoolName.class, (String) row[7]),
                Word.parse(RegistrationState.class, (String) row[8]),
                row[9] == null ? null : ((Number) row[9]).longValue(),
                instant(row[10]),
                instant(row[11]),
                instant(row[12]),
                instant(row[13]),
                (Boolean) row[14],
                instant(row[15]),
                (String) row[16]);
    }

    private static Instant instant(Object column) {
        return column == null ? null : ((Timestamp) column).toInstant();
    }
}
