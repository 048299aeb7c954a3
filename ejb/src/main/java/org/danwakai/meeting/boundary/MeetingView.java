package org.danwakai.meeting.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.danwakai.meeting.entity.MeetingProblem;
import org.danwakai.meeting.entity.Provider;
import org.danwakai.meeting.entity.TaskKind;
import org.danwakai.meeting.entity.TaskState;

/**
 * A seminar's meeting as organizers see it.
 *
 * @param provider null where there is no meeting
 * @param url null where there is no meeting
 * @param seated how many have a seat
 * @param links how many of them have a link of their own
 * @param joined how many of them the provider said came
 * @param task null where nothing was ever wanted from a provider
 */
public record MeetingView(
        Provider provider,
        String url,
        String meetingId,
        String passcode,
        long seated,
        long links,
        long joined,
        Task task)
        implements Serializable {

    /**
     * What is being done, or was done last.
     *
     * @param retryAt when it is tried again; null unless it waits
     * @param problem null for none
     * @param detail the provider's words; null for none
     * @param dropped settings that the provider left out without a word
     */
    public record Task(
            Provider provider,
            TaskKind kind,
            TaskState state,
            int stepsDone,
            int stepsTotal,
            Instant retryAt,
            MeetingProblem problem,
            String detail,
            List<String> dropped)
            implements Serializable {}

    public boolean isBusy() {
        return task != null && task.state() == TaskState.WANTED;
    }
}
