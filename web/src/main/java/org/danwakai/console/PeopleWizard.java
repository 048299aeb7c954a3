package org.danwakai.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.danwakai.people.boundary.PeopleApplying;
import org.danwakai.people.boundary.PeopleImport;
import org.danwakai.people.boundary.PeopleRuns;
import org.danwakai.people.boundary.RunView;
import org.danwakai.people.entity.RunState;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.platform.entity.Word;
import org.danwakai.rights.boundary.SeriesRights;
import org.danwakai.rights.entity.Rank;
import org.omnifaces.util.Faces;

/**
 * Brings people in, step by step: files, columns, what would happen, and how far it is. Each step has an address of its
 * own that can be opened again, so nothing is lost between them.
 */
@Named("peopleWizard")
@ViewScoped
public class PeopleWizard implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private PeopleImport imports;

    @Inject
    private PeopleRuns runs;

    @Inject
    private PeopleApplying applying;

    @Inject
    private SeriesRights rights;

    @Inject
    private Notices notices;

    private String series;
    private Long run;
    private RunView view;
    private boolean mail;

    public void open() {
        rights.require(Rank.ORGANIZER, series);
        if (run != null) {
            look();
        }
    }

    /** Asked for again and again while it is applied. */
    public void look() {
        try {
            view = runs.run(series, run);
        } catch (NotFound gone) {
            Faces.responseSendError(HttpServletResponse.SC_NOT_FOUND, "import");
        }
    }

    /** {@code files} before there are some; else the state of the import. */
    public String getStep() {
        return view == null ? "files" : Word.of(view.state());
    }

    public String apply() {
        imports.approve(series, run, mail);
        return goOn();
    }

    public String goOn() {
        applying.goOn(series, run);
        return address(series, run);
    }

    public String correct() {
        imports.correct(series, run);
        return address(series, run);
    }

    public String discard() {
        imports.discard(series, run);
        notices.doneBeforeRedirect("people.discarded");
        return address(series, null);
    }

    /** @param run null for a new one */
    static String address(String series, Long run) {
        return "/console/people.xhtml?faces-redirect=true&series=" + series + (run == null ? "" : "&run=" + run);
    }

    /** Others that wait for their organizer. */
    public List<RunView> getOpen() {
        return runs.all(series).stream()
                .filter(one -> one.state() != RunState.DONE)
                .toList();
    }

    public Map<String, Long> getCounts() {
        return runs.counts(series, run);
    }

    public String word(Enum<?> constant) {
        return Word.of(constant);
    }

    public boolean isRunning() {
        return view != null && view.state() == RunState.APPLYING;
    }

    public RunView getView() {
        return view;
    }

    public String getSeries() {
        return series;
    }

    public void setSeries(String series) {
        this.series = series;
    }

    public Long getRun() {
        return run;
    }

    public void setRun(Long run) {
        this.run = run;
    }

    public boolean isMail() {
        return mail;
    }

    public void setMail(boolean mail) {
        this.mail = mail;
    }
}
