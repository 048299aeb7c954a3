package org.danwakai.registration.boundary;

import static org.danwakai.platform.control.JsonTool.JSON;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.danwakai.audit.boundary.AuditTrail;
import org.danwakai.audit.entity.Action;
import org.danwakai.audit.entity.Detail;
import org.danwakai.audit.entity.Fact;
import org.danwakai.platform.control.Keys;
import org.danwakai.platform.entity.InvalidInput;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.registration.entity.MailAddress;
import org.danwakai.rights.boundary.SeriesRights;
import org.danwakai.rights.entity.Rank;
import org.danwakai.seminar.boundary.SeminarCatalog;
import org.danwakai.seminar.boundary.SeminarTerms;

/**
 * Who came, of those who had a seat. Organizers say so, by name or by list; what nobody said stays unknown. Nothing but
 * the share of no-shows and the invitation of who was absent follows from it.
 */
@Stateless
@RolesAllowed({"organizer", "admin"})
public class Attendance {

    /** So long before a seminar its doors open: from then on somebody can have come. */
    private static final Duration DOORS = Duration.ofHours(3);

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private SeminarCatalog catalog;

    @Inject
    private SeriesRights rights;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** Of those who have a seat. */
    public record Tally(long came, long missed, long unknown) implements Serializable {}

    /**
     * Who is said to have come, and who not.
     *
     * @param came mail addresses, as a list of participants has them, in any case
     * @param others whether all came who have a seat, and of whom nothing was said; null leaves them alone
     */
    public record Said(List<String> came, List<String> missed, Boolean others) {

        public Said {
            came = List.copyOf(came);
            missed = List.copyOf(missed);
        }

        public static Said ofOthers(boolean came) {
            return new Said(List.of(), List.of(), came);
        }
    }

    /**
     * @param attended null takes back what was said
     * @throws NotFound when nobody of that registration has a seat
     * @throws InvalidInput before the seminar starts
     */
    public void mark(long seminarId, long registrationId, Boolean attended) {
        rights.require(Rank.HELPER, seminarId);
        String label = begun(seminarId).label();
        int marked = entityManager
                .createNativeQuery("UPDATE registration SET attended = CAST(?3 AS boolean)"
                        + " WHERE id = ?1 AND seminar_id = ?2 AND state = 'seated'")
                .setParameter(1, registrationId)
                .setParameter(2, seminarId)
                .setParameter(3, attended == null ? null : attended.toString())
                .executeUpdate();
        if (marked == 0) {
            throw new NotFound("registration " + registrationId);
        }
        audit.record(Action.MARK_ATTENDANCE, label, Detail.of(attended == null ? Fact.UNKNOWN : said(attended), 1));
    }

    /**
     * Of several at once; those without a seat in the seminar, and of whom it is said already, are left alone.
     *
     * @return of how many it was not said before
     * @throws InvalidInput before the seminar starts
     */
    public int mark(long seminarId, Collection<Long> registrations, boolean attended) {
        rights.require(Rank.HELPER, seminarId);
        String label = begun(seminarId).label();
        int marked = entityManager
                .createNativeQuery("UPDATE registration SET attended = ?3 WHERE id = ANY (CAST(?1 AS bigint[]))"
                        + " AND seminar_id = ?2 AND state = 'seated' AND attended IS DISTINCT FROM ?3")
                .setParameter(1, Keys.of(registrations))
                .setParameter(2, seminarId)
                .setParameter(3, attended)
                .executeUpdate();
        if (marked > 0) {
            audit.record(Action.MARK_ATTENDANCE, label, Detail.of(said(attended), marked));
        }
        return marked;
    }

    /**
     * @return the addresses at which nobody has a seat
     * @throws InvalidInput before the seminar starts
     */
    public List<String> mark(long seminarId, Said said) {
        rights.require(Rank.HELPER, seminarId);
        String label = begun(seminarId).label();
        List<String> unknown = new ArrayList<>();
        int came = mark(seminarId, said.came(), true, unknown);
        int missed = mark(seminarId, said.missed(), false, unknown);
        if (said.others() != null) {
            int others = entityManager
                    .createNativeQuery("UPDATE registration SET attended = ?2"
                            + " WHERE seminar_id = ?1 AND state = 'seated' AND attended IS NULL")
                    .setParameter(1, seminarId)
                    .setParameter(2, said.others())
                    .executeUpdate();
            came += said.others() ? others : 0;
            missed += said.others() ? 0 : others;
        }
        audit.record(Action.MARK_ATTENDANCE, label, Detail.of(Fact.CAME, came).and(Fact.MISSED, missed));
        return unknown;
    }

    /** @return how many are marked */
    private int mark(long seminarId, List<String> addresses, boolean attended, List<String> unknown) {
        if (addresses.isEmpty()) {
            return 0;
        }
        Map<String, Optional<String>> folded = new LinkedHashMap<>();
        addresses.forEach(
                address -> folded.put(address, MailAddress.parse(address).map(MailAddress::folded)));
        List<String> readable =
                folded.values().stream().flatMap(Optional::stream).distinct().toList();
        List<?> marked = entityManager
                .createNativeQuery("UPDATE registration SET attended = ?3 WHERE seminar_id = ?1 AND state = 'seated'"
                        + " AND folded_address IN (SELECT jsonb_array_elements_text(CAST(?2 AS jsonb)))"
                        + " RETURNING folded_address")
                .setParameter(1, seminarId)
                .setParameter(2, JSON.createArrayBuilder(readable).build().toString())
                .setParameter(3, attended)
                .getResultList();
        folded.forEach((address, known) -> {
            if (known.filter(marked::contains).isEmpty()) {
                unknown.add(address);
            }
        });
        return marked.size();
    }

    private static Fact said(boolean attended) {
        return attended ? Fact.CAME : Fact.MISSED;
    }

    /** Whether it can be noted that somebody came; that somebody did not, only once it has begun. */
    static boolean canArriveAt(Instant now, SeminarTerms seminar) {
        return !now.isBefore(seminar.startsAt().minus(DOORS));
    }

    private SeminarTerms begun(long seminarId) {
        SeminarTerms seminar = terms(seminarId);
        if (!hasBegun(seminar)) {
            throw new InvalidInput("attendance", "not-begun");
        }
        return seminar;
    }

    private SeminarTerms terms(long seminarId) {
        return catalog.terms(Set.of(seminarId)).get(seminarId);
    }

    private boolean hasBegun(SeminarTerms seminar) {
        return !clock.instant().isBefore(seminar.startsAt());
    }
}
