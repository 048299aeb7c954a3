package org.danwakai.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.danwakai.people.boundary.PeopleRuns;
import org.danwakai.people.entity.Fate;
import org.danwakai.platform.entity.Word;

/** The third step: what would happen, by numbers and row by row. */
@Named("peoplePreview")
@ViewScoped
public class PeoplePreview implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private PeopleRuns runs;

    @Inject
    private CurrentSeries current;

    @Inject
    private PeopleWizard wizard;

    private String fate = Word.of(Fate.NEW);
    private PeopleRows rows;

    public void show() {
        rows = new PeopleRows(runs, wizard.getSeries(), wizard.getRun(), Word.parse(Fate.class, fate));
    }

    public PeopleRows getRows() {
        if (rows == null) {
            show();
        }
        return rows;
    }

    public ZoneId getZone() {
        return current.find(wizard.getSeries()).orElseThrow().zone();
    }

    public List<String> getFates() {
        return Arrays.stream(Fate.values()).map(Word::of).toList();
    }

    public String getFate() {
        return fate;
    }

    public void setFate(String fate) {
        this.fate = fate;
    }
}
