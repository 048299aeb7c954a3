package org.danwakai.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.danwakai.platform.entity.DomainException;
import org.danwakai.platform.entity.InvalidInput;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.registration.boundary.CheckIn;
import org.danwakai.registration.boundary.CheckIn.Count;
import org.danwakai.registration.boundary.CheckIn.Ticket;
import org.danwakai.registration.entity.Guest;
import org.omnifaces.util.Faces;

/** The door, on a phone: somebody is found by name or by the ticket, and one button says that they are here. */
@Named("checkInDesk")
@ViewScoped
public class CheckInDesk extends SeminarPage {

    private static final long serialVersionUID = 1L;

    @Inject
    private CheckIn checkIn;

    @Inject
    private Notices notices;

    @Inject
    private Moments moments;

    private String ticket;
    private String text;
    private Guest shown;
    private ArrayList<Guest> guests;
    private Count count;

    /** By the ticket the seminar is known as well. */
    @Override
    public void open() {
        if (ticket != null) {
            try {
                Ticket read = checkIn.read(ticket);
                setSeries(read.series());
                setNumber(read.number());
                shown = read.guest();
            } catch (NotFound noTicket) {
                Faces.responseSendError(HttpServletResponse.SC_NOT_FOUND, "ticket");
                return;
            }
        }
        super.open();
    }

    @Override
    protected void begin() {
        look();
        find();
    }

    /** Asked for again and again while the page is open. */
    public void look() {
        count = checkIn.count(getSeminar().id());
    }

    /** While it is typed; the last who came where nothing is. */
    public void find() {
        guests = new ArrayList<>(
                isTyped()
                        ? checkIn.find(getSeminar().id(), text)
                        : checkIn.latest(getSeminar().id()));
    }

    public void arrive(Guest guest) {
        try {
            boolean now = checkIn.arrive(getSeminar().id(), guest.id());
            Guest seen = checkIn.guest(getSeminar().id(), guest.id());
            notices.done(
                    now ? "checkin.welcome" : "checkin.already",
                    guest.name(),
                    moments.time(seen.arrivedAt(), getSeminar().zone()));
            text = null;
            refresh();
        } catch (InvalidInput early) {
            notices.refused("checkin.early");
        } catch (DomainException refused) {
            notices.refused(refused);
        }
    }

    public void takeBack(Guest guest) {
        checkIn.takeBack(getSeminar().id(), guest.id());
        notices.done("checkin.takenBack", guest.name());
        refresh();
    }

    private void refresh() {
        if (shown != null) {
            shown = checkIn.guest(getSeminar().id(), shown.id());
        }
        look();
        find();
    }

    public boolean isTyped() {
        return text != null && !text.isBlank();
    }

    /** Whether there may be more whom the text fits. */
    public boolean isCut() {
        return isTyped() && guests.size() == CheckIn.MOST_FOUND;
    }

    /** Whose ticket was read; null for nobody's. */
    public Guest getShown() {
        return shown;
    }

    public List<Guest> getGuests() {
        return guests;
    }

    public Count getCount() {
        return count;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getTicket() {
        return ticket;
    }

    public void setTicket(String ticket) {
        this.ticket = ticket;
    }
}
