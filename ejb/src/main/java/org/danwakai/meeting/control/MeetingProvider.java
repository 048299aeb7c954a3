package org.danwakai.meeting.control;

import java.util.Collection;
import java.util.List;
import org.danwakai.meeting.entity.Invitee;
import org.danwakai.meeting.entity.MadeMeeting;
import org.danwakai.meeting.entity.MeetingAccess;
import org.danwakai.meeting.entity.MeetingSpec;
import org.danwakai.meeting.entity.PersonalLink;
import org.danwakai.meeting.entity.Presence;
import org.danwakai.meeting.entity.Provider;
import org.danwakai.meeting.entity.ProviderFailure;

/**
 * A system that holds meetings. Every method may be called again after it failed without doing anything twice, and throws
 * a {@link ProviderFailure} that says what there is to do. No transaction may be open meanwhile: it takes seconds.
 */
public interface MeetingProvider {

    Provider provider();

    /** Whether this server has what it needs to speak to it. */
    boolean isConfigured();

    /** Whether it makes meetings, or takes what is typed in. */
    default boolean makesMeetings() {
        return true;
    }

    /** Whether it remembers to whom it gave links; else they are all made anew when the meeting changes. */
    default boolean knowsRegistrants() {
        return false;
    }

    /** Whether it can say who was in a meeting. */
    default boolean reportsParticipants() {
        return false;
    }

    /** How many people {@link #register} takes at once. */
    int batchSize();

    /** Makes the meeting, or finds the one that an earlier call made whose answer was lost. */
    MadeMeeting create(MeetingSpec spec);

    MadeMeeting update(MeetingAccess meeting, MeetingSpec spec);

    /** What is gone already is deleted. */
    void delete(MeetingAccess meeting);

    /** Everybody who has a link already, also one that we were never told of. */
    List<PersonalLink> registered(MeetingAccess meeting);

    /** Gives each a link. Who is not in the answer has none yet. */
    List<PersonalLink> register(MeetingAccess meeting, MeetingSpec spec, List<Invitee> people);

    /** Their links open nothing from now on. */
    void withdraw(MeetingAccess meeting, Collection<PersonalLink> links);

    List<Presence> participants(MeetingAccess meeting);
}
