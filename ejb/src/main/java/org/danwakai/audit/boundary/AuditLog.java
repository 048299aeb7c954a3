package org.danwakai.audit.boundary;

import static org.danwakai.platform.control.JsonTool.JSON;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.io.StringReader;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.danwakai.audit.entity.Change;
import org.danwakai.audit.entity.Detail;
import org.danwakai.platform.entity.Word;
import org.danwakai.rights.boundary.SeriesRights;
import org.danwakai.rights.entity.NotAllowed;
import org.danwakai.rights.entity.Rank;

/** Reads what was done in a series, for its organizers, and in the whole installation, for administrators. */
@Stateless
@RolesAllowed({"organizer", "admin"})
public class AuditLog {

    @PersistenceContext
    private EntityManager entityManager;

    @Resource
    private SessionContext session;

    @Inject
    private SeriesRights rights;

    /** @throws NotAllowed when it is not the caller's to know */
    public List<AuditRow> list(AuditSearch search) {
        require(search);
        Query query = entityManager.createNativeQuery("SELECT id, at, actor, action, subject, detail,"
                + " CAST(changes AS text)" + matching(search) + " ORDER BY at DESC, id DESC LIMIT " + search.size()
                + " OFFSET " + search.first());
        List<?> rows = bind(query, search).getResultList();
        return rows.stream().map(Object[].class::cast).map(AuditLog::row).toList();
    }

    /** @throws NotAllowed when it is not the caller's to know */
    public long count(AuditSearch search) {
        require(search);
        Query query = entityManager.createNativeQuery("SELECT count(*)" + matching(search));
        return ((Number) bind(query, search).getSingleResult()).longValue();
    }

    private void require(AuditSearch search) {
        if (search.series() != null) {
            rights.require(Rank.ORGANIZER, search.series());
        } else if (!session.isCallerInRole("admin")) {
            throw new NotAllowed(Rank.OWNER, List.of());
        }
    }

    private static String matching(AuditSearch search) {
        return " FROM audit_entry WHERE true"
                + (search.series() == null ? "" : " AND series_ids @> ARRAY(SELECT id FROM series WHERE slug = ?1)")
                + (search.action() == null ? "" : " AND action = ?2")
                + (search.actor() == null ? "" : " AND strpos(lower(actor), lower(?3)) > 0")
                + (search.subject() == null ? "" : " AND strpos(lower(subject), lower(?4)) > 0")
                + (search.from() == null ? "" : " AND at >= CAST(?5 AS timestamptz)")
                + (search.to() == null ? "" : " AND at < CAST(?6 AS timestamptz)");
    }

    private static Query bind(Query query, AuditSearch search) {
        Object[] values = {
            search.series(), Word.of(search.action()), search.actor(), search.subject(), search.from(), search.to()
        };
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null) {
                query.setParameter(i + 1, values[i].toString());
            }
        }
        return query;
    }

    private static AuditRow row(Object[] row) {
        Optional<Detail> facts = Optional.ofNullable((String) row[5]).flatMap(Detail::read);
        return new AuditRow(
                ((Number) row[0]).longValue(),
                ((Timestamp) row[1]).toInstant(),
                (String) row[2],
                (String) row[3],
                (String) row[4],
                facts.map(Detail::parts).orElse(List.of()),
                facts.isPresent() ? null : (String) row[5],
                row[6] == null ? List.of() : changes((String) row[6]));
    }

    private static List<Change> changes(String json) {
        try (JsonReader reader = JSON.createReader(new StringReader(json))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(one -> new Change(
                            one.getString("field"), one.getString("before", null), one.getString("after", null)))
                    .toList();
        }
    }
}
