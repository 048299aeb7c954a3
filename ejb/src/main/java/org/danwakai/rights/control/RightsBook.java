package org.danwakai.rights.control;

import static org.danwakai.platform.control.JsonTool.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.security.Principal;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.danwakai.platform.control.Keys;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.platform.entity.Word;
import org.danwakai.rights.boundary.GivenRight;
import org.danwakai.rights.entity.Grantee;
import org.danwakai.rights.entity.GranteeKind;
import org.danwakai.rights.entity.Rank;

/** The rights that are given, and what they come to for somebody. */
@ApplicationScoped
public class RightsBook {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Clock clock;

    protected RightsBook() {}

    RightsBook(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** What somebody may do in a series. @param open whether all organizers may, since nobody owns it yet */
    public record Held(long series, String slug, Rank rank, boolean open) {}

    /** Where the caller may do anything. */
    public List<Held> of(Principal caller) {
        return entityManager
                .createNativeQuery("SELECT z.id, z.slug, r.rank, z.open_to_organizers FROM series z"
                        + " LEFT JOIN series_right r ON r.series_id = z.id AND (r.grantee_kind = 'account'"
                        + " AND r.grantee = ?1 OR r.grantee_kind = 'group'"
                        + " AND r.grantee IN (SELECT jsonb_array_elements_text(CAST(?2 AS jsonb))))"
                        + " WHERE r.rank IS NOT NULL OR z.open_to_organizers")
                .setParameter(1, Grantee.account(caller.getName()))
                .setParameter(
                        2,
                        JSON.createArrayBuilder(CallerGroups.of(caller)).build().toString())
                .getResultStream()
                .map(row -> held((Object[]) row))
                .toList();
    }

    /** What an administrator may: all, everywhere. */
    public List<Held> everything() {
        return entityManager
                .createNativeQuery("SELECT id, slug, 'owner', open_to_organizers FROM series")
                .getResultStream()
                .map(row -> held((Object[]) row))
                .toList();
    }

    private static Held held(Object[] row) {
        boolean open = (Boolean) row[3];
        Rank given = Word.parse(Rank.class, (String) row[2]);
        Rank rank = open && (given == null || !given.isAtLeast(Rank.ORGANIZER)) ? Rank.ORGANIZER : given;
        return new Held(((Number) row[0]).longValue(), (String) row[1], rank, open);
    }

    /** The series of the seminar; none when there is no such seminar. */
    public Set<Long> seriesOf(long seminar) {
        return keys(entityManager
                .createNativeQuery("SELECT series_id FROM seminar_number WHERE seminar_id = ?1")
                .setParameter(1, seminar));
    }

    /**
     * What addresses call by a series and a number.
     *
     * @param seminar its key; null where there is none
     * @param series that series, and the others of the seminar where there is one; none when there is no such series
     */
    public record Named(Long seminar, Set<Long> series) {}

    public Named named(String slug, int number) {
        List<?> rows = entityManager
                .createNativeQuery("SELECT n.seminar_id, coalesce(o.series_id, z.id) FROM series z"
                        + " LEFT JOIN seminar_number n ON n.series_id = z.id AND n.number = ?2"
                        + " LEFT JOIN seminar_number o ON o.seminar_id = n.seminar_id WHERE z.slug = ?1")
                .setParameter(1, slug)
                .setParameter(2, number)
                .getResultList();
        Long seminar = null;
        Set<Long> series = new HashSet<>();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            seminar = columns[0] == null ? null : ((Number) columns[0]).longValue();
            series.add(((Number) columns[1]).longValue());
        }
        return new Named(seminar, Set.copyOf(series));
    }

    private static Set<Long> keys(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> ((Number) row).longValue()).collect(Collectors.toUnmodifiableSet());
    }

    public Optional<Long> find(String slug) {
        return keys(entityManager
                        .createNativeQuery("SELECT id FROM series WHERE slug = ?1")
                        .setParameter(1, slug))
                .stream()
                .findFirst();
    }

    /** Names of those who could give rights in these series, in their order. */
    public List<String> owners(Collection<Long> series) {
        List<?> rows = entityManager
                .createNativeQuery("SELECT DISTINCT grantee FROM series_right WHERE rank = 'owner'"
                        + " AND series_id = ANY (CAST(?1 AS bigint[])) ORDER BY grantee")
                .setParameter(1, Keys.of(series))
                .getResultList();
        return rows.stream().map(String.class::cast).toList();
    }

    /** Owners first, then by name. */
    public List<GivenRight> given(long series) {
        return entityManager
                .createNativeQuery("SELECT grantee_kind, grantee, rank, given_at, given_by FROM series_right"
                        + " WHERE series_id = ?1 ORDER BY array_position(ARRAY['owner', 'organizer'], rank), grantee")
                .setParameter(1, series)
                .getResultStream()
                .map(row -> given((Object[]) row))
                .toList();
    }

    private static GivenRight given(Object[] row) {
        return new GivenRight(
                new Grantee(Word.parse(GranteeKind.class, (String) row[0]), (String) row[1]),
                Word.parse(Rank.class, (String) row[2]),
                ((Timestamp) row[3]).toInstant(),
                (String) row[4]);
    }

    /**
     * Lets those who give and take rights in the series take turns, so that no two owners take the right of each other.
     *
     * @return the key of the series
     * @throws NotFound when there is no such series
     */
    public long lock(String slug) {
        return keys(entityManager
                        .createNativeQuery("SELECT id FROM series WHERE slug = ?1 FOR NO KEY UPDATE")
                        .setParameter(1, slug))
                .stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("series " + slug));
    }

    /** In the place of what the grantee had; with its first owner a series is open to all organizers no more. */
    public void write(long series, Grantee grantee, Rank rank, String by) {
        entityManager
                .createNativeQuery(
                        "INSERT INTO series_right (series_id, grantee_kind, grantee, rank, given_at, given_by)"
                                + " VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (series_id, grantee_kind, grantee) DO UPDATE"
                                + " SET (rank, given_at, given_by) = (excluded.rank, excluded.given_at, excluded.given_by)")
                .setParameter(1, series)
                .setParameter(2, Word.of(grantee.kind()))
                .setParameter(3, grantee.name())
                .setParameter(4, Word.of(rank))
                .setParameter(5, Timestamp.from(clock.instant()))
                .setParameter(6, by)
                .executeUpdate();
        if (rank == Rank.OWNER) {
            entityManager
                    .createNativeQuery("UPDATE series SET open_to_organizers = false WHERE id = ?1")
                    .setParameter(1, series)
                    .executeUpdate();
        }
    }

    public void erase(long series, Grantee grantee) {
        entityManager
                .createNativeQuery(
                        "DELETE FROM series_right WHERE series_id = ?1 AND grantee_kind = ?2 AND grantee = ?3")
                .setParameter(1, series)
                .setParameter(2, Word.of(grantee.kind()))
                .setParameter(3, grantee.name())
                .executeUpdate();
    }
}
