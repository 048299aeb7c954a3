package org.danwakai.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.danwakai.platform.entity.DomainException;
import org.danwakai.platform.entity.InvalidInput;
import org.danwakai.platform.entity.Word;
import org.danwakai.registration.boundary.OverbookingOutlook;
import org.danwakai.registration.boundary.OverbookingOutlook.Outlook;
import org.danwakai.registration.entity.NoShows;
import org.danwakai.registration.entity.PoolName;
import org.danwakai.seminar.boundary.SeminarCatalog;
import org.danwakai.seminar.boundary.SeriesEditing;
import org.danwakai.seminar.boundary.SeriesView;
import org.danwakai.seminar.entity.SeriesSettings;
import org.danwakai.seminar.entity.SubscribersGet;
import org.omnifaces.util.Faces;

/** How a series gives out its seats: to subscribers, to who was absent, and more than there are. */
@Named("seriesSettings")
@ViewScoped
public class SeriesSettingsForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final List<Integer> RISKS = List.of(0, 1, 2, 5, 10, SeriesSettings.LARGEST_RISK);

    @Inject
    private SeminarCatalog catalog;

    @Inject
    private SeriesEditing editing;

    @Inject
    private OverbookingOutlook outlook;

    @Inject
    private Notices notices;

    private String series;
    private String subscribersGet;
    private boolean inviteAbsent;
    private int overbookingRisk;
    private Map<PoolName, NoShows> noShows;
    private List<Outlook> toCome;

    public void open() {
        Optional<SeriesView> found = catalog.series(series);
        if (found.isEmpty()) {
            Faces.responseSendError(HttpServletResponse.SC_NOT_FOUND, "series");
            return;
        }
        SeriesSettings settings = found.get().settings();
        subscribersGet = Word.of(settings.subscribersGet());
        inviteAbsent = settings.inviteAbsent();
        overbookingRisk = settings.overbookingRisk();
        look();
    }

    public void save() {
        try {
            editing.settle(
                    series,
                    new SeriesSettings(
                            Word.parse(SubscribersGet.class, subscribersGet), inviteAbsent, overbookingRisk));
            look();
            notices.done("settings.saved");
        } catch (InvalidInput invalid) {
            notices.problems("settings", invalid, Map.of());
        } catch (DomainException refused) {
            notices.refused(refused);
        }
    }

    public List<String> getGifts() {
        return Arrays.stream(SubscribersGet.values()).map(Word::of).toList();
    }

    public List<Integer> getRisks() {
        return RISKS;
    }

    private void look() {
        noShows = outlook.noShows(series);
        toCome = outlook.toCome(series);
    }

    /** One for each way to attend of which something is known. */
    public List<Map.Entry<PoolName, NoShows>> getNoShows() {
        return List.copyOf(noShows.entrySet());
    }

    public List<Outlook> getToCome() {
        return toCome;
    }

    /** As a whole number, since no more is known. */
    public long percent(double share) {
        return Math.round(share * 100);
    }

    public String word(Enum<?> constant) {
        return Word.of(constant);
    }

    public String getSeries() {
        return series;
    }

    public void setSeries(String series) {
        this.series = series;
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
}
