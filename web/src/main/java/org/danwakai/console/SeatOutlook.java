package org.danwakai.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.danwakai.platform.entity.Word;
import org.danwakai.registration.boundary.OverbookingOutlook;
import org.danwakai.registration.boundary.OverbookingOutlook.Outlook;
import org.danwakai.registration.entity.NoShows;
import org.danwakai.registration.entity.PoolName;

/** What overbooking makes of the seminars to come, from how many did not come so far. */
@Named("seatOutlook")
@RequestScoped
public class SeatOutlook {

    @Inject
    private OverbookingOutlook outlook;

    @Inject
    private CurrentSeries series;

    private Map<PoolName, NoShows> noShows;
    private List<Outlook> toCome;

    /** Once what it follows from has changed. */
    void refresh() {
        noShows = null;
        toCome = null;
    }

    /** One for each way to attend of which something is known. */
    public List<Map.Entry<PoolName, NoShows>> getNoShows() {
        if (noShows == null) {
            noShows = outlook.noShows(series.getSlug());
        }
        return List.copyOf(noShows.entrySet());
    }

    public List<Outlook> getToCome() {
        if (toCome == null) {
            toCome = outlook.toCome(series.getSlug());
        }
        return toCome;
    }

    /** As a whole number, since no more is known. */
    public long percent(double share) {
        return Math.round(share * 100);
    }

    public String word(Enum<?> constant) {
        return Word.of(constant);
    }
}
