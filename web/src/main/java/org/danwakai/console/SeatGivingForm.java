package org.danwakai.console;

import java.io.Serializable;
import java.util.List;
import org.danwakai.platform.entity.Word;
import org.danwakai.seminar.entity.SeriesSettings;
import org.danwakai.seminar.entity.SubscribersGet;

/** How a series gives out its seats, as chosen. */
public class SeatGivingForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final List<Integer> RISKS = List.of(0, 1, 2, 5, 10, SeriesSettings.LARGEST_RISK);

    private String subscribersGet;
    private boolean inviteAbsent;
    private int overbookingRisk;
    private int lastSeats;

    void fill(SeriesSettings settings) {
        subscribersGet = Word.of(settings.subscribersGet());
        inviteAbsent = settings.inviteAbsent();
        overbookingRisk = settings.overbookingRisk();
        lastSeats = settings.lastSeats();
    }

    SubscribersGet gift() {
        return Word.parse(SubscribersGet.class, subscribersGet);
    }

    public List<Integer> getRisks() {
        return RISKS;
    }

    public String getSubscribersGet() {
        return subscribersGet;
    }

    public void setSubscribersGet(String subscribersGet) {
        this.subscribersGet = subscribersGet;
    }

    public boolean isInviteAbsent() {
        return inviteAbsent;
    }

    public void setInviteAbsent(boolean inviteAbsent) {
        this.inviteAbsent = inviteAbsent;
    }

    public int getOverbookingRisk() {
        return overbookingRisk;
    }

    public void setOverbookingRisk(int overbookingRisk) {
        this.overbookingRisk = overbookingRisk;
    }

    public int getLastSeats() {
        return lastSeats;
    }

    public void setLastSeats(int lastSeats) {
        this.lastSeats = lastSeats;
    }
}
