package org.danwakai.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.danwakai.displayname.boundary.MeetingNames;
import org.danwakai.displayname.boundary.NameRow;
import org.danwakai.displayname.entity.SeenName;
import org.danwakai.displayname.entity.SeenNames;
import org.danwakai.displayname.entity.Verdict;
import org.danwakai.platform.entity.DomainException;
import org.danwakai.platform.entity.Word;

/** The names that were seen in a seminar's meeting, and what each is worth. */
@Named("nameCheck")
@ViewScoped
public class NameCheck extends SeminarPage {

    private static final long serialVersionUID = 1L;

    @Inject
    private MeetingNames names;

    @Inject
    private Notices notices;

    private String pasted;
    private transient Part report;
    private String verdict;
    private ArrayList<SeenName> seen;
    private ArrayList<SeenNames.Problem> problems;
    private ArrayList<NameRow> rows;

    /** Reads the file if one was chosen, else the list; what was shown stays when it cannot be read. */
    public void take() {
        Part file = report;
        // it ends with the request, and the view does not
        report = null;
        boolean chosen = file != null
                && file.getSubmittedFileName() != null
                && !file.getSubmittedFileName().isEmpty();
        if (!chosen && (pasted == null || pasted.isBlank())) {
            notices.refused("names.nothing");
            return;
        }
        try {
            SeenNames read = chosen ? names.read(file::getInputStream) : names.list(pasted);
            rows = new ArrayList<>(names.check(getSeries(), getNumber(), read.names()));
            seen = new ArrayList<>(read.names());
            problems = new ArrayList<>(read.problems());
            verdict = null;
        } catch (DomainException refused) {
            notices.refused(refused);
        }
    }

    /** Judges the same names again. @param changed whether the counts are other ones now */
    void refresh(boolean changed) {
        rows = new ArrayList<>(
                changed ? names.check(getSeries(), getNumber(), seen) : names.judge(getSeries(), getNumber(), seen));
    }

    /** Of the verdict that is chosen, or all. */
    public List<NameRow> getShown() {
        return rows.stream()
                .filter(row -> verdict == null || verdict.equals(Word.of(row.verdict())))
                .toList();
    }

    public long count(String word) {
        return rows.stream().filter(row -> word.equals(Word.of(row.verdict()))).count();
    }

    public List<String> getVerdicts() {
        return Arrays.stream(Verdict.values()).map(Word::of).toList();
    }

    public boolean isChecked() {
        return rows != null;
    }

    public List<SeenNames.Problem> getProblems() {
        return problems;
    }

    public String getPasted() {
        return pasted;
    }

    public void setPasted(String pasted) {
        this.pasted = pasted;
    }

    public Part getReport() {
        return report;
    }

    public void setReport(Part report) {
        this.report = report;
    }

    public String getVerdict() {
        return verdict;
    }

    public void setVerdict(String verdict) {
        this.verdict = verdict;
    }
}
