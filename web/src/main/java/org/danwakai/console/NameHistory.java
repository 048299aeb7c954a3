package org.danwakai.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.danwakai.displayname.boundary.CheckedSeminar;
import org.danwakai.displayname.boundary.MeetingNames;

/** How many names were right in the meetings of a series, from seminar to seminar. */
@Named("nameHistory")
@RequestScoped
public class NameHistory {

    private static final int MOST = 24;
    private static final int ALL = 100;

    @Inject
    private MeetingNames names;

    @Inject
    private ConsoleTexts texts;

    private Chart chart;
    private boolean drawn;

    /** The latest seminars at which somebody looked, the first of them first. */
    public Chart chart(String series) {
        if (chart == null || !drawn) {
            // what is asked before the page is drawn is older than what the organizer does in this request
            drawn = FacesContext.getCurrentInstance().getCurrentPhaseId() == PhaseId.RENDER_RESPONSE;
            List<CheckedSeminar> all = names.history(series);
            List<CheckedSeminar> latest = all.subList(Math.max(0, all.size() - MOST), all.size());
            chart = Chart.bars(
                    latest.stream().map(one -> Integer.toString(one.number())).toList(),
                    List.of(
                            new Chart.Line(
                                    texts.of("verdict.conforms"),
                                    null,
                                    latest.stream()
                                            .map(CheckedSeminar::conforms)
                                            .toList()),
                            new Chart.Line(
                                    texts.of("names.all"),
                                    null,
                                    latest.stream().map(CheckedSeminar::names).toList()),
                            new Chart.Line(
                                    "%",
                                    "a",
                                    latest.stream().map(CheckedSeminar::share).toList())),
                    ALL);
        }
        return chart;
    }
}
