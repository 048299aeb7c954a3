package org.danwakai.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.danwakai.displayname.boundary.MeetingNames;
import org.danwakai.displayname.boundary.NameRow;
import org.danwakai.platform.entity.DomainException;
import org.danwakai.registration.boundary.RegistrantFilter;
import org.danwakai.registration.boundary.RegistrantRow;
import org.danwakai.registration.boundary.RegistrantSearch;
import org.danwakai.registration.boundary.RegistrantSearch.Sort;
import org.danwakai.registration.boundary.Registrants;
import org.danwakai.registration.entity.RegistrationState;

/** Whose a name is that nobody could be told by: an organizer looks for the registrant. */
@Named("nameOwner")
@ViewScoped
public class NameOwner implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int MOST = 20;

    @Inject
    private Registrants registrants;

    @Inject
    private MeetingNames names;

    @Inject
    private NameCheck check;

    @Inject
    private Notices notices;

    private NameRow row;
    private String text;
    private ArrayList<RegistrantRow> found;

    public void ask(NameRow unknown) {
        row = unknown;
        text = null;
        found = null;
    }

    public void close() {
        ask(null);
    }

    public void find() {
        RegistrantSearch search = new RegistrantSearch(
                check.getSeminar().id(), RegistrantFilter.containing(text), Sort.NAME, true, 0, MOST);
        found = new ArrayList<>(registrants.list(search).stream()
                .filter(one -> one.state() == RegistrationState.SEATED || one.state() == RegistrationState.WAITING)
                .toList());
    }

    public void know(RegistrantRow owner) {
        try {
            names.know(check.getSeries(), check.getNumber(), row.seen().name(), owner.id());
            check.refresh(true);
            notices.done("names.known", row.seen().name(), owner.name());
            close();
        } catch (DomainException refused) {
            notices.refused(refused);
        }
    }

    /** The name that is asked about; null for none. */
    public NameRow getRow() {
        return row;
    }

    /** Null before anything was looked for. */
    public List<RegistrantRow> getFound() {
        return found;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
