package org.danwakai.mail.boundary;

import static org.danwakai.platform.control.JsonTool.JSON;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.danwakai.audit.boundary.AuditTrail;
import org.danwakai.audit.entity.Action;
import org.danwakai.audit.entity.Detail;
import org.danwakai.audit.entity.Fact;
import org.danwakai.mail.control.OwedMails;
import org.danwakai.mail.control.RunLedger;
import org.danwakai.mail.entity.AlarmReason;
import org.danwakai.mail.entity.RunCounts;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.platform.entity.Word;
import org.danwakai.rights.boundary.SeriesRights;
import org.danwakai.rights.entity.Rank;
import org.danwakai.seminar.boundary.SeminarCatalog;
import org.danwakai.seminar.boundary.SeminarView;
import org.danwakai.seminar.entity.LocalizedText;

/** The mails with the link into the meeting: how far they are, and what organizers do about them. */
@Stateless
@RolesAllowed({"organizer", "admin"})
public class LinkMails {

    @Resource
    private SessionContext session;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private SeminarCatalog catalog;

    @Inject
    private RunLedger ledger;

    @Inject
    private OwedMails owedMails;

    @Inject
    private MailLedger mails;

    @Inject
    private SeriesRights rights;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** @throws NotFound when there is no such seminar */
    public RunView view(long seminarId) {
        rights.require(Rank.ORGANIZER, seminarId);
        SeminarView seminar = seminar(seminarId);
        RunCounts counts = ledger.counts(Set.of(seminarId)).getOrDefault(seminarId, RunCounts.NOBODY);
        Object[] row = (Object[]) entityManager
                .createNativeQuery("SELECT p.since, p.paused_by, EXISTS (SELECT 1 FROM seminar_number n JOIN series z"
                        + " ON z.id = n.series_id WHERE n.seminar_id = s.id AND z.alarm_addresses IS NOT NULL)"
                        + " FROM seminar s LEFT JOIN link_mail_pause p ON p.seminar_id = s.id WHERE s.id = ?1")
                .setParameter(1, seminarId)
                .getSingleResult();
        Instant since = row[0] == null ? null : ((Timestamp) row[0]).toInstant();
        return new RunView(
                counts,
                seminar.linkMailFrom(),
                since,
                (String) row[1],
                since == null ? counts.estimatedEnd(clock.instant()).orElse(null) : null,
                (Boolean) row[2]);
    }

    /** From the next moment none goes out, on any server, until {@link #resume}; what is in hand is still sent. */
    public void pause(long seminarId) {
        rights.require(Rank.ORGANIZER, seminarId);
        SeminarView seminar = seminar(seminarId);
        int paused = entityManager
                .createNativeQuery("INSERT INTO link_mail_pause (seminar_id, since, paused_by)"
                        + " VALUES (?1, CAST(?2 AS timestamptz), ?3) ON CONFLICT DO NOTHING")
                .setParameter(1, seminarId)
                .setParameter(2, clock.instant().toString())
                .setParameter(3, session.getCallerPrincipal().getName())
                .executeUpdate();
        if (paused > 0) {
            audit.record(Action.PAUSE_LINK_MAILS, seminar.label(), null);
        }
    }

    public void resume(long seminarId) {
        rights.require(Rank.ORGANIZER, seminarId);
        int resumed = entityManager
                .createNativeQuery("DELETE FROM link_mail_pause WHERE seminar_id = ?1")
                .setParameter(1, seminarId)
                .executeUpdate();
        if (resumed > 0) {
            audit.record(Action.RESUME_LINK_MAILS, seminar(seminarId).label(), null);
        }
    }

    /**
     * Mails one person the link once more, at once, also where mail came back from.
     *
     * @return false when the last mail with it is still on its way
     * @throws NotFound when nobody with that registration has a seat in the seminar
     */
    public boolean repeat(long seminarId, long registrationId) {
        rights.require(Rank.ORGANIZER, seminarId);
        List<?> seats = entityManager
                .createNativeQuery("SELECT 1 FROM registration WHERE id = ?1 AND seminar_id = ?2 AND state = 'seated'")
                .setParameter(1, registrationId)
                .setParameter(2, seminarId)
                .getResultList();
        if (seats.isEmpty()) {
            throw new NotFound("registration " + registrationId);
        }
        mails.writeAgain(seminarId, registrationId);
        if (owedMails.oweLinkAgain(seminarId, "r.id = ?4", registrationId) == 0) {
            return false;
        }
        audit.record(Action.REPEAT_LINK_MAIL, seminar(seminarId).label(), Detail.of(Fact.REGISTRATION, registrationId));
        return true;
    }

    /**
     * Mails the link once more to everybody with a seat whom it could not be brought to. Addresses that there are none of
     * are left out: those are for a person to look at, one by one.
     *
     * @return to how many
     */
    public int repeatFailed(long seminarId) {
        rights.require(Rank.ORGANIZER, seminarId);
        int owed = owedMails.oweLinkAgain(
                seminarId,
                "m.state <> ?4 AND NOT EXISTS"
                        + " (SELECT 1 FROM standing_mail_stop s WHERE s.folded_address = r.folded_address)",
                "sent");
        if (owed > 0) {
            audit.record(Action.REPEAT_FAILED_LINK_MAILS, seminar(seminarId).label(), Detail.of(Fact.MAILS, owed));
        }
        return owed;
    }

    /**
     * What the caller has to see to, as organizer of some series: the next seminar first, a seminar of several series once
     * for each.
     */
    public List<AlarmView> alarms() {
        JsonArrayBuilder organized = JSON.createArrayBuilder();
        rights.all().forEach((slug, mine) -> {
            if (mine.rank().isAtLeast(Rank.ORGANIZER)) {
                organized.add(slug);
            }
        });
        List<?> rows = entityManager
                .createNativeQuery("SELECT a.reason, z.slug, z.name_ja, z.name_en, n.number,"
                        + " row_number() OVER (PARTITION BY a.id ORDER BY n.position), s.starts_at,"
                        + " h.time_zone, a.raised_at FROM run_alarm a JOIN seminar s ON s.id = a.seminar_id"
                        + " JOIN seminar_number n ON n.seminar_id = s.id JOIN series z ON z.id = n.series_id"
                        + " JOIN seminar_number f ON f.seminar_id = s.id AND f.position = 0"
                        + " JOIN series h ON h.id = f.series_id WHERE a.ended_at IS NULL"
                        + " AND z.slug IN (SELECT jsonb_array_elements_text(CAST(?1 AS jsonb)))"
                        + " ORDER BY s.starts_at, s.id, a.raised_at, a.id, n.position")
                .setParameter(1, organized.build().toString())
                .getResultList();
        return rows.stream().map(Object[].class::cast).map(LinkMails::alarm).toList();
    }

    private static AlarmView alarm(Object[] row) {
        return new AlarmView(
                Word.parse(AlarmReason.class, (String) row[0]),
                (String) row[1],
                new LocalizedText((String) row[2], (String) row[3]),
                ((Number) row[4]).intValue(),
                ((Number) row[5]).intValue() == 1,
                ((Timestamp) row[6]).toInstant(),
                ZoneId.of((String) row[7]),
                ((Timestamp) row[8]).toInstant());
    }

    private SeminarView seminar(long seminarId) {
        return catalog.seminar(seminarId).orElseThrow(() -> new NotFound("seminar " + seminarId));
    }
}
