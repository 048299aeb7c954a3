package org.danwakai.meeting.boundary;

import java.time.Instant;
import org.danwakai.meeting.entity.JoinState;
import org.danwakai.registration.entity.RegistrationState;

/**
 * What somebody is shown who follows a link of ours into a meeting. Where to, only {@link Joining#enter} tells.
 *
 * @param registration where the registration stands
 * @param displayName what to be called in the meeting; null unless there is one to get into
 * @param opensAt when the link leads in
 * @param closesAt when it ends to
 * @param meetingId null unless it leads in, and one was typed in
 * @param passcode null unless it leads in, and one was typed in
 */
public record JoinView(
        long seminarId,
        JoinState state,
        RegistrationState registration,
        String displayName,
        Instant opensAt,
        Instant closesAt,
        String meetingId,
        String passcode) {}
