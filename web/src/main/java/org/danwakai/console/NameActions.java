package org.danwakai.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.danwakai.displayname.boundary.MeetingNames;
import org.danwakai.displayname.boundary.NameRow;
import org.danwakai.displayname.boundary.Person;
import org.danwakai.displayname.entity.Reason;
import org.danwakai.displayname.entity.Verdict;
import org.danwakai.platform.entity.DomainException;

/** What an organizer does about a name that was seen: asks for another, or says whose it is. */
@Named("nameActions")
@RequestScoped
public class NameActions {

    @Inject
    private MeetingNames names;

    @Inject
    private NameCheck check;

    @Inject
    private Notices notices;

    /** From now on the name is that person's. */
    public void know(NameRow row, Person person) {
        try {
            names.know(check.getSeries(), check.getNumber(), row.seen().name(), person.id());
            check.refresh(true);
            notices.done("names.known", row.seen().name(), person.name());
        } catch (DomainException refused) {
            notices.refused(refused);
        }
    }

    public void forget(NameRow row) {
        try {
            names.forget(check.getSeries(), check.getNumber(), row.seen().name());
            check.refresh(true);
            notices.done("names.forgotten", row.seen().name());
        } catch (DomainException refused) {
            notices.refused(refused);
        }
    }

    public void remind(NameRow row) {
        try {
            names.remind(check.getSeries(), check.getNumber(), row.registrant().id());
            check.refresh(false);
            notices.done("names.reminded", row.registrant().name());
        } catch (DomainException refused) {
            notices.refused(refused);
        }
    }

    /** Whose name it may be said to be. Pages ask it of no row as well, between two rows. */
    public List<Person> choices(NameRow row) {
        if (row == null || row.verdict() == Verdict.CONFORMS) {
            return List.of();
        }
        return row.registrant() == null ? row.candidates() : List.of(row.registrant());
    }

    /** Whether the person is known, and called otherwise than the series wants. */
    public boolean isWrong(NameRow row) {
        return row != null && row.registrant() != null && (row.verdict() != Verdict.CONFORMS || isKnown(row));
    }

    /** Whether only an organizer can tell whose it is. */
    public boolean isUnknown(NameRow row) {
        return row != null && row.registrant() == null && row.candidates().isEmpty();
    }

    public boolean isKnown(NameRow row) {
        return row != null && row.reason() == Reason.KNOWN;
    }
}
