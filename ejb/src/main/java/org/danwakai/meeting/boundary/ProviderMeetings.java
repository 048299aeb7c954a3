package org.danwakai.meeting.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.danwakai.audit.boundary.AuditTrail;
import org.danwakai.audit.entity.Action;
import org.danwakai.audit.entity.Detail;
import org.danwakai.audit.entity.Fact;
import org.danwakai.meeting.control.MeetingLinks;
import org.danwakai.meeting.control.MeetingProvider;
import org.danwakai.meeting.control.MeetingTasks;
import org.danwakai.meeting.control.Providers;
import org.danwakai.meeting.entity.Meeting;
import org.danwakai.meeting.entity.MeetingProblem;
import org.danwakai.meeting.entity.Presence;
import org.danwakai.meeting.entity.Provider;
import org.danwakai.meeting.entity.ProviderFailure;
import org.danwakai.meeting.entity.TaskKind;
import org.danwakai.meeting.entity.TaskState;
import org.danwakai.platform.entity.InvalidInput;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.platform.entity.Word;
import org.danwakai.registration.boundary.Attendance;
import org.danwakai.rights.boundary.SeriesRights;
import org.danwakai.rights.entity.Rank;
import org.danwakai.seminar.boundary.SeminarCatalog;

/** Has the meetings of seminars made, changed and deleted at a provider; it is done soon after, and {@link #view} tells. */
@Stateless
@RolesAllowed({"organizer", "admin"})
public class ProviderMeetings {

    private static final int STEPS = 9;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Providers providers;

    @Inject
    private MeetingTasks tasks;

    @Inject
    private MeetingLinks links;

    @Inject
    private Attendance attendance;

    @Inject
    private SeminarCatalog catalog;

    @Inject
    private SeriesRights rights;

    @Inject
    private AuditTrail audit;

    /** @param configured whether the host has set what it needs */
    public record Choice(Provider provider, boolean configured) {}

    /** The providers that make meetings. */
    public List<Choice> choices() {
        return providers.making().stream()
                .map(one -> new Choice(one.provider(), one.isConfigured()))
                .toList();
    }

    public MeetingView view(long seminarId) {
        rights.require(Rank.ORGANIZER, seminarId);
        List<?> rows = entityManager
                .createNativeQuery("SELECT m.provider, m.url, m.meeting_id, m.passcode,"
                        + " (SELECT count(*) FROM registration r WHERE r.seminar_id = s.id AND r.state = 'seated'),"
                        + " (SELECT count(*) FROM meeting_link l JOIN registration r ON r.id = l.registration_id"
                        + "   WHERE l.seminar_id = s.id AND r.state = 'seated'),"
                        + " (SELECT count(*) FROM meeting_link l WHERE l.seminar_id = s.id AND l.joined_at IS NOT NULL),"
                        + " t.provider, t.kind, t.state, t.steps_done, t.steps_total, t.not_before, t.problem, t.detail,"
                        + " t.dropped FROM seminar s LEFT JOIN meeting m ON m.seminar_id = s.id"
                        + " LEFT JOIN meeting_task t ON t.seminar_id = s.id WHERE s.id = ?1")
                .setParameter(1, seminarId)
                .getResultList();
        if (rows.isEmpty()) {
            throw new NotFound("seminar " + seminarId);
        }
        Object[] row = (Object[]) rows.get(0);
        return new MeetingView(
                Word.parse(Provider.class, (String) row[0]),
                (String) row[1],
                (String) row[2],
                (String) row[3],
                ((Number) row[4]).longValue(),
                ((Number) row[5]).longValue(),
                ((Number) row[6]).longValue(),
                row[7] == null ? null : task(row));
    }

    private static MeetingView.Task task(Object[] row) {
        MeetingProblem problem = Word.parse(MeetingProblem.class, (String) row[STEPS + 4]);
        TaskState state = Word.parse(TaskState.class, (String) row[STEPS]);
        return new MeetingView.Task(
                Word.parse(Provider.class, (String) row[7]),
                Word.parse(TaskKind.class, (String) row[8]),
                state,
                ((Number) row[STEPS + 1]).intValue(),
                ((Number) row[STEPS + 2]).intValue(),
                state == TaskState.WANTED && problem != null ? ((Timestamp) row[STEPS + 3]).toInstant() : null,
                problem,
                (String) row[STEPS + 5],
                row[STEPS + 6] == null ? List.of() : List.of(((String) row[STEPS + 6]).split(" ")));
    }

    /**
     * Has the meeting made there; where there is one already, has it and everybody's links brought up to date.
     *
     * @throws InvalidInput when another provider holds it, or this server is not set up for the provider
     */
    public void make(long seminarId, Provider provider) {
        rights.require(Rank.ORGANIZER, seminarId);
        MeetingProvider wanted = providers.of(provider);
        if (!wanted.makesMeetings() || !wanted.isConfigured()) {
            throw new InvalidInput("provider", "provider-not-set-up");
        }
        Meeting known = entityManager.find(Meeting.class, seminarId);
        if (known != null && known.provider() != provider && known.provider() != Provider.MANUAL) {
            throw new InvalidInput("provider", "held-by-provider");
        }
        boolean there = known != null && known.provider() == provider;
        tasks.want(seminarId, provider, there ? TaskKind.REFRESH : TaskKind.MAKE);
        audit.record(
                there ? Action.REFRESH_MEETING : Action.MAKE_MEETING,
                label(seminarId),
                Detail.of(Fact.PROVIDER, provider));
    }

    /** Has it deleted at its provider. @throws NotFound when no provider holds it */
    public void delete(long seminarId) {
        rights.require(Rank.ORGANIZER, seminarId);
        Provider provider = held(seminarId).provider();
        tasks.want(seminarId, provider, TaskKind.DELETE);
        audit.record(Action.DELETE_MEETING, label(seminarId), Detail.of(Fact.PROVIDER, provider));
    }

    /** @param came how many registrants were there @param strangers how many others */
    public record Attended(int came, int strangers) implements Serializable {

        private static final long serialVersionUID = 1L;
    }

    /**
     * Marks those who were in the meeting, by the provider's report, as having come.
     *
     * @throws ProviderFailure saying why there is no report
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Attended takeAttendance(long seminarId) {
        rights.require(Rank.ORGANIZER, seminarId);
        Meeting meeting = held(seminarId);
        List<Presence> present = providers.of(meeting.provider()).participants(meeting.access());
        List<String> registrants = present.stream()
                .map(Presence::registrantId)
                .filter(Objects::nonNull)
                .toList();
        // an account of the same address may have come in without the link
        List<String> came = Stream.concat(
                        links.addresses(seminarId, registrants).stream(),
                        present.stream()
                                .filter(one -> one.registrantId() == null)
                                .map(Presence::address)
                                .filter(Objects::nonNull))
                .map(address -> address.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        int matched = came.size()
                - attendance
                        .mark(seminarId, new Attendance.Said(came, List.of(), null))
                        .size();
        return new Attended(matched, Math.max(0, present.size() - matched));
    }

    private Meeting held(long seminarId) {
        Meeting meeting = entityManager.find(Meeting.class, seminarId);
        if (meeting == null || meeting.provider() == Provider.MANUAL) {
            throw new NotFound("a provider's meeting of seminar " + seminarId);
        }
        return meeting;
    }

    private String label(long seminarId) {
        return catalog.seminar(seminarId).orElseThrow().label();
    }
}
