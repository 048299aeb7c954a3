package org.danwakai.meeting.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.danwakai.displayname.boundary.DisplayNames;
import org.danwakai.meeting.control.JoinBook;
import org.danwakai.meeting.control.JoinBook.Holder;
import org.danwakai.meeting.entity.JoinState;
import org.danwakai.meeting.entity.JoinWindow;
import org.danwakai.meeting.entity.MeetingAccess;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.seminar.boundary.SeminarCatalog;
import org.danwakai.seminar.boundary.SeminarTerms;

/** Leads attendees into meetings by links of ours. Nobody is logged in: who was sent the link holds its token. */
@Stateless
@PermitAll
public class Joining {

    @Inject
    private JoinBook book;

    @Inject
    private SeminarCatalog catalog;

    @Inject
    private DisplayNames displayNames;

    @Inject
    private Clock clock;

    /** Where somebody comes from. @param address of the client @param browser how it introduces itself; may be null */
    public record Visit(String address, String browser) {}

    /** What came of it. @param url where the meeting is; null unless the link leads in now */
    public record Entry(JoinView view, String url) {}

    /**
     * Says how the link stands, and changes nothing.
     *
     * @throws NotFound when nobody was ever sent such a link
     */
    public JoinView look(String token) {
        Holder holder = book.holder(token);
        return view(holder, book.wayIn(holder.seminarId(), holder.registrationId()));
    }

    /**
     * Leads in, where it is time, and notes that the link was used.
     *
     * @throws NotFound when nobody was ever sent such a link
     */
    public Entry enter(String token, Visit visit) {
        Holder holder = book.holder(token);
        Optional<MeetingAccess> way = book.wayIn(holder.seminarId(), holder.registrationId());
        JoinView view = view(holder, way);
        if (view.state() != JoinState.OPEN) {
            return new Entry(view, null);
        }
        book.note(holder.link(), visit.address(), visit.browser());
        return new Entry(view, way.orElseThrow().url());
    }

    private JoinView view(Holder holder, Optional<MeetingAccess> way) {
        SeminarTerms seminar = catalog.terms(Set.of(holder.seminarId())).get(holder.seminarId());
        JoinWindow window = JoinWindow.of(seminar.startsAt(), seminar.endsAt());
        JoinState state = JoinState.at(
                clock.instant(), holder.holds(), seminar.decision(), window, holder.state(), way.isPresent());
        Optional<MeetingAccess> open = way.filter(access -> state == JoinState.OPEN);
        boolean named = state == JoinState.EARLY || state == JoinState.NOT_READY || state == JoinState.OPEN;
        return new JoinView(
                holder.seminarId(),
                state,
                holder.state(),
                named ? displayName(holder, seminar) : null,
                window.opensAt(),
                window.closesAt(),
                open.map(MeetingAccess::meetingId).orElse(null),
                open.map(MeetingAccess::passcode).orElse(null));
    }

    private String displayName(Holder holder, SeminarTerms seminar) {
        return displayNames.of(seminar.displayNamePattern(), seminar.homeSlug(), holder.wearer());
    }
}
