package org.danwakai.meeting.entity;

import java.util.List;

/** A meeting as it now is at the provider. @param dropped settings that the provider did not take over, without a word */
public record MadeMeeting(MeetingAccess access, List<String> dropped) {

    public MadeMeeting {
        dropped = List.copyOf(dropped);
    }
}
