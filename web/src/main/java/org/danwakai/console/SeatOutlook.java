package org.danwakai.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.danwakai.platform.entity.Word;
import org.danwakai.registration.boundary.OverbookingOutlook;
import org.danwakai.registration.boundary.OverbookingOutlook.Forecast;
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

    private Forecast forecast;

    /** Once what it follows from has changed. */
    void refresh() {
        forecast = null;
    }

    /** One for each way to attend of which something is known. */
    public List<Map.Entry<PoolName, NoShows>> getNoShows() {
        return List.copyOf(forecast().noShows().entrySet());
    }

    public List<Outlook> getToCome() {
        return forecast().toCome();
    }

    private Forecast forecast() {
        if (forecast == null) {
            forecast = outlook.of(series.getSlug());
        }
        return forecast;
    }

    /** As a whole number, since no more is known. */
    public long percent(double share) {
        return Math.round(share * 100);
    }

    public String word(Enum<?> constant) {
        return Word.of(constant);
    }
}
