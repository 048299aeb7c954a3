package org.danwakai.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.danwakai.institution.entity.Kind;
import org.danwakai.mail.boundary.MailLedger;
import org.danwakai.meeting.boundary.JoinDesk;
import org.danwakai.platform.entity.DomainException;
import org.danwakai.platform.entity.Word;
import org.danwakai.registration.boundary.Attendance;
import org.danwakai.registration.boundary.RegistrantFilter;
import org.danwakai.registration.boundary.RegistrantRow;
import org.danwakai.registration.boundary.Registrants;
import org.danwakai.registration.entity.PoolName;
import org.danwakai.registration.entity.RegistrationState;
import org.danwakai.registration.entity.Turnout;
import org.omnifaces.util.Faces;

/** Who registered for a seminar, where each stands, and how they got into the meeting. */
@Named("registrantTable")
@ViewScoped
public class RegistrantTable extends SeminarPage {

    private static final long serialVersionUID = 1L;
    private static final String COOKIE = "registrant-columns";
    private static final int A_YEAR = Math.toIntExact(Duration.ofDays(365).toSeconds());

    @Inject
    private Registrants registrants;

    @Inject
    private Notices notices;

    @Inject
    private MailLedger ledger;

    @Inject
    private JoinDesk links;

    private RegistrantWish wish;
    private RegistrantRows rows;
    private Registrants.Counts counts;
    private transient List<MailLedger.Tally> mails;

    @Override
    protected void begin() {
        wish = RegistrantWish.read(Faces.getRequest()::getParameterValues, Faces.getRequestCookie(COOKIE));
        if (Faces.getRequestParameter(RegistrantWish.COLUMNS) != null) {
            // the next table that is opened has the same columns
            Faces.addResponseCookie(
                    COOKIE, wish.columnsWritten(), null, Faces.getRequestContextPath() + "/console/", A_YEAR, true);
        }
        refresh();
    }

    /** Reads it as it is now. */
    void refresh() {
        counts = registrants.counts(getSeminar().id());
        rows = new RegistrantRows(registrants, links, getSeminar().id(), wish, getTotal());
    }

    public void writeAgain(RegistrantRow row) {
        ledger.writeAgain(getSeminar().id(), row.id());
        notices.done("registrants.writtenAgain");
    }

    public void renewLink(RegistrantRow row) {
        try {
            links.renew(getSeminar().id(), row.id());
            notices.done("joinLink.renewed", row.name());
        } catch (DomainException refused) {
            notices.refused(refused);
        }
    }

    public long count(RegistrationState state) {
        return counts.states().getOrDefault(state, 0L);
    }

    /** Of all states. */
    public long getTotal() {
        return counts.states().values().stream().mapToLong(Long::longValue).sum();
    }

    public List<RegistrationState> getStates() {
        return List.of(RegistrationState.values());
    }

    public List<PoolName> getPools() {
        return List.of(PoolName.values());
    }

    /** Of those that can register at all. */
    public List<Kind> getKinds() {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind != Kind.DISPOSABLE)
                .toList();
    }

    public List<Turnout> getTurnouts() {
        return List.of(Turnout.values());
    }

    public List<RegistrantColumn> getColumns() {
        return List.of(RegistrantColumn.values());
    }

    /** @param column its word */
    public boolean shows(String column) {
        return wish.columns().contains(Word.parse(RegistrantColumn.class, column));
    }

    public RegistrantFilter getFilter() {
        return wish.filter();
    }

    public boolean isSharedOnly() {
        return wish.shared();
    }

    /** Whether some are left out. */
    public boolean isNarrow() {
        return wish.isNarrow();
    }

    /** Of the address of this page, and of all others that are about the same registrants. */
    public String getQuery() {
        return getSeminarQuery() + wish.query();
    }

    /** Of addresses that are about the seminar and no registrants in particular. */
    public String getSeminarQuery() {
        return "series=" + getSeries() + "&number=" + getNumber();
    }

    /** Who came, of those with a seat; null before the seminar starts. */
    Attendance.Tally turnout() {
        return counts.turnout();
    }

    public RegistrantRows getRows() {
        return rows;
    }

    public List<MailLedger.Tally> getMails() {
        if (mails == null) {
            mails = isOrganizer() ? ledger.tally(getSeminar().id()) : List.of();
        }
        return mails;
    }
}
