package org.danwakai.api;

import java.util.List;
import org.danwakai.meeting.boundary.MeetingView;
import org.danwakai.platform.entity.Word;
import org.danwakai.seminar.boundary.SeminarView;

/** A seminar's meeting. @param provider null where there is none @param seated how many have a seat @param links of them */
public record MeetingJson(
        String provider,
        String url,
        String meetingId,
        String passcode,
        long seated,
        long links,
        long joined,
        TaskJson task) {

    /** @param retryAt null unless it waits @param problem null for none */
    public record TaskJson(
            String kind,
            String state,
            int done,
            int total,
            String retryAt,
            String problem,
            String detail,
            List<String> dropped) {}

    static MeetingJson of(MeetingView view, SeminarView seminar) {
        MeetingView.Task task = view.task();
        return new MeetingJson(
                Word.of(view.provider()),
                view.url(),
                view.meetingId(),
                view.passcode(),
                view.seated(),
                view.links(),
                view.joined(),
                task == null
                        ? null
                        : new TaskJson(
                                Word.of(task.kind()),
                                Word.of(task.state()),
                                task.stepsDone(),
                                task.stepsTotal(),
                                task.retryAt() == null
                                        ? null
                                        : task.retryAt()
                                                .atZone(seminar.zone())
                                                .toOffsetDateTime()
                                                .toString(),
                                Word.of(task.problem()),
                                task.detail(),
                                task.dropped()));
    }
}
