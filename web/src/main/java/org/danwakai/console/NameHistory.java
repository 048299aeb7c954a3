package org.danwakai.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.danwakai.displayname.boundary.CheckedSeminar;
import org.danwakai.displayname.boundary.MeetingNames;

/** How many names were right in the meetings of a series, from seminar to seminar, drawn as bars. */
@Named("nameHistory")
@RequestScoped
public class NameHistory {

    private static final int MOST = 24;
    private static final int STEP = 44;
    private static final int BAR = 26;
    private static final int MARGIN = 44;
    private static final int TOP = 20;
    private static final int TALL = 100;

    @Inject
    private MeetingNames names;

    private List<Bar> bars;
    private boolean drawn;

    /** A seminar, and where its bar is drawn. */
    public record Bar(int number, long conforms, long names, long share, int left, int middle, long top) {

        static Bar of(CheckedSeminar seminar, int place) {
            int left = MARGIN + place * STEP;
            return new Bar(
                    seminar.number(),
                    seminar.conforms(),
                    seminar.names(),
                    seminar.share(),
                    left,
                    left + BAR / 2,
                    TOP + TALL - seminar.share());
        }
    }

    /** The latest seminars at which somebody looked, the first of them first. */
    public List<Bar> bars(String series) {
        if (bars == null || !drawn) {
            // what is asked before the page is drawn is older than what the organizer does in this request
            drawn = FacesContext.getCurrentInstance().getCurrentPhaseId() == PhaseId.RENDER_RESPONSE;
            List<CheckedSeminar> all = names.history(series);
            List<CheckedSeminar> latest = all.subList(Math.max(0, all.size() - MOST), all.size());
            bars = new ArrayList<>();
            latest.forEach(seminar -> bars.add(Bar.of(seminar, bars.size())));
        }
        return bars;
    }

    public int width(String series) {
        return MARGIN + bars(series).size() * STEP;
    }

    public int getBar() {
        return BAR;
    }
}
