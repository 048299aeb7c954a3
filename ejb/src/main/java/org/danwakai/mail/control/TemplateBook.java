package org.danwakai.mail.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.danwakai.mail.entity.MailKind;
import org.danwakai.mail.entity.TemplateText;
import org.danwakai.platform.entity.Word;

/** Every version of the templates that somebody worded. A series is null for mails that are about none. */
@ApplicationScoped
public class TemplateBook {

    private static final String COLUMNS = " id, kind, language, version, subject, body, saved_at, saved_by";
    private static final String OF_SERIES =
            " FROM mail_template WHERE series_id IS NOT DISTINCT FROM" + " CAST(?1 AS bigint)";
    private static final String OF_ONE = OF_SERIES + " AND kind = ?2 AND language = ?3";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Clock clock;

    /** @param text null: as the product words it */
    public record Entry(
            long id, MailKind kind, String language, int version, TemplateText text, Instant savedAt, String savedBy) {

        private static Entry of(Object[] row) {
            return new Entry(
                    ((Number) row[0]).longValue(),
                    Word.parse(MailKind.class, (String) row[1]),
                    (String) row[2],
                    ((Number) row[3]).intValue(),
                    row[4] == null ? null : new TemplateText((String) row[4], (String) row[5]),
                    ((Timestamp) row[6]).toInstant(),
                    (String) row[7]);
        }
    }

    /** The last version of each mail and language that has any. */
    public List<Entry> latest(Long series) {
        return entries(entityManager
                .createNativeQuery("SELECT DISTINCT ON (kind, language)" + COLUMNS + OF_SERIES
                        + " ORDER BY kind, language, version DESC")
                .setParameter(1, series));
    }

    /** The latest first. */
    public List<Entry> versions(Long series, MailKind kind, String language, int limit) {
        return entries(entityManager
                .createNativeQuery("SELECT" + COLUMNS + OF_ONE + " ORDER BY version DESC")
                .setParameter(1, series)
                .setParameter(2, Word.of(kind))
                .setParameter(3, language)
                .setMaxResults(limit));
    }

    /**
     * @param text null: as the product words it
     * @param basedOn the last version that the author knew; 0 for none
     * @return false when there is a later one, and nothing was written
     */
    public boolean add(Long series, MailKind kind, String language, TemplateText text, int basedOn, String by) {
        return entityManager
                        .createNativeQuery("INSERT INTO mail_template (id, series_id, kind, language, version, subject,"
                                + " body, saved_at, saved_by) SELECT nextval('entity_id'), CAST(?1 AS bigint), ?2, ?3,"
                                + " CAST(?4 AS integer) + 1, CAST(?5 AS text), CAST(?6 AS text), ?7, ?8"
                                + " WHERE CAST(?4 AS integer) = (SELECT coalesce(max(version), 0)" + OF_ONE
                                + ") ON CONFLICT DO NOTHING")
                        .setParameter(1, series)
                        .setParameter(2, Word.of(kind))
                        .setParameter(3, language)
                        .setParameter(4, basedOn)
                        .setParameter(5, text == null ? null : text.subject())
                        .setParameter(6, text == null ? null : text.body())
                        .setParameter(7, Timestamp.from(clock.instant()))
                        .setParameter(8, by)
                        .executeUpdate()
                > 0;
    }

    private static List<Entry> entries(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(Object[].class::cast).map(Entry::of).toList();
    }
}
