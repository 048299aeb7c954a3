package org.danwakai.meeting.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.danwakai.meeting.entity.Invitee;
import org.danwakai.meeting.entity.MadeMeeting;
import org.danwakai.meeting.entity.MeetingAccess;
import org.danwakai.meeting.entity.MeetingProblem;
import org.danwakai.meeting.entity.MeetingSpec;
import org.danwakai.meeting.entity.PersonalLink;
import org.danwakai.meeting.entity.Presence;
import org.danwakai.meeting.entity.Provider;
import org.danwakai.meeting.entity.ProviderFailure;

/** No system at all: an organizer made the meeting somewhere and typed in how to get there, the same for everybody. */
@ApplicationScoped
public class ManualMeetings implements MeetingProvider {

    @Override
    public Provider provider() {
        return Provider.MANUAL;
    }

    @Override
    public boolean isConfigured() {
        return true;
    }

    @Override
    public boolean makesMeetings() {
        return false;
    }

    @Override
    public int batchSize() {
        return 1;
    }

    @Override
    public MadeMeeting create(MeetingSpec spec) {
        throw nobodyThere();
    }

    @Override
    public MadeMeeting update(MeetingAccess meeting, MeetingSpec spec) {
        return new MadeMeeting(meeting, List.of());
    }

    /** Where it is held is for the organizer to tidy up. */
    @Override
    public void delete(MeetingAccess meeting) {}

    @Override
    public List<PersonalLink> registered(MeetingAccess meeting) {
        return List.of();
    }

    @Override
    public List<PersonalLink> register(MeetingAccess meeting, MeetingSpec spec, List<Invitee> people) {
        return List.of();
    }

    @Override
    public void withdraw(MeetingAccess meeting, Collection<PersonalLink> links) {}

    @Override
    public List<Presence> participants(MeetingAccess meeting) {
        throw nobodyThere();
    }

    private static ProviderFailure nobodyThere() {
        return ProviderFailure.of(MeetingProblem.REFUSED, null);
    }
}
