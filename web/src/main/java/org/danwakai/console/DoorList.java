package org.danwakai.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.danwakai.registration.boundary.Registrants;
import org.danwakai.registration.boundary.Registrants.Seat;
import org.danwakai.registration.entity.PoolName;

/** Who may come through the door, to be printed and ticked off: those with a seat in the room, by the reading of names. */
@Named("doorList")
@RequestScoped
public class DoorList extends SeminarPage {

    private static final long serialVersionUID = 1L;

    @Inject
    private Registrants registrants;

    @Inject
    private Clock clock;

    private List<Seat> guests;

    /** Where there is no room, it is everybody with a seat. */
    @Override
    protected void begin() {
        List<Seat> seated = registrants.seated(getSeminar().id());
        List<Seat> inRoom =
                seated.stream().filter(seat -> seat.pool() == PoolName.ROOM).toList();
        guests = inRoom.isEmpty() ? seated : inRoom;
    }

    public List<Seat> getGuests() {
        return guests;
    }

    public Instant getPrintedAt() {
        return clock.instant();
    }
}
