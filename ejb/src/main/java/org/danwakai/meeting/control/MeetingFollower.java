package org.danwakai.meeting.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.danwakai.meeting.entity.Meeting;
import org.danwakai.meeting.entity.Provider;
import org.danwakai.meeting.entity.TaskKind;
import org.danwakai.seminar.boundary.SeminarChanged;

/** A seminar that is held at another time has its meeting at that time, in the transaction that moved it or not at all. */
@ApplicationScoped
public class MeetingFollower {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private MeetingTasks tasks;

    /** What was called off keeps its meeting: it is for organizers to delete it, or to use it again. */
    void follow(@Observes SeminarChanged change) {
        if (change.what() != SeminarChanged.What.REVISED) {
            return;
        }
        Meeting meeting = entityManager.find(Meeting.class, change.seminarId());
        if (meeting != null && meeting.provider() != Provider.MANUAL) {
            tasks.want(change.seminarId(), meeting.provider(), TaskKind.REFRESH);
        }
    }
}
