package org.danwakai.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.danwakai.displayname.boundary.DisplayNames;
import org.danwakai.displayname.entity.Wearer;
import org.danwakai.meeting.boundary.Meetings;
import org.danwakai.meeting.entity.MeetingAccess;
import org.danwakai.platform.entity.Word;
import org.danwakai.registration.boundary.Registrants;
import org.danwakai.registration.boundary.Registrants.Seat;
import org.danwakai.seminar.boundary.SeminarCatalog;
import org.danwakai.seminar.boundary.SeminarTerms;

/** Who has a seat, to be printed: what is left to go by when no mail goes out. No link of anybody's own is on it. */
@Named("seatedList")
@RequestScoped
public class SeatedList extends SeminarPage {

    private static final long serialVersionUID = 1L;

    @Inject
    private Registrants registrants;

    @Inject
    private Meetings meetings;

    @Inject
    private SeminarCatalog catalog;

    @Inject
    private DisplayNames displayNames;

    @Inject
    private Clock clock;

    /** @param pool the way to attend, as texts call it */
    public record Line(String name, String displayName, String institution, String address, String pool) {}

    private List<Line> lines;
    private MeetingAccess meeting;

    @Override
    protected void begin() {
        SeminarTerms terms =
                catalog.terms(Set.of(getSeminar().id())).get(getSeminar().id());
        lines = registrants.seated(getSeminar().id()).stream()
                .map(seat -> line(seat, terms))
                .toList();
        meeting = isOrganizer() ? meetings.find(getSeminar().id()).orElse(null) : null;
    }

    private Line line(Seat seat, SeminarTerms terms) {
        Wearer wearer = new Wearer(seat.name(), seat.romaji(), seat.institution(), seat.address(), seat.language());
        return new Line(
                seat.name(),
                displayNames.of(terms.displayNamePattern(), terms.homeSlug(), wearer),
                seat.institution(),
                seat.address(),
                Word.of(seat.pool()));
    }

    public List<Line> getLines() {
        return lines;
    }

    /** Null while there is none, and for helpers. */
    public MeetingAccess getMeeting() {
        return meeting;
    }

    public Instant getPrintedAt() {
        return clock.instant();
    }
}
