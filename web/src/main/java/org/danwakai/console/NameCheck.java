package org.danwakai.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.danwakai.displayname.boundary.MeetingNames;
import org.danwakai.displayname.boundary.NameRow;
import org.danwakai.displayname.entity.SeenName;
import org.danwakai.displayname.entity.SeenNames;
import org.danwakai.displayname.entity.Verdict;
import org.danwakai.platform.entity.DomainException;
import org.danwakai.platform.entity.Word;
import org.danwakai.seminar.boundary.SeminarEditing;
import org.danwakai.seminar.boundary.SeminarView;
import org.omnifaces.util.Faces;

/** The names that were seen in a seminar's meeting, and what each is worth. */
@Named("nameCheck")
@ViewScoped
public class NameCheck implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private SeminarEditing editing;

    @Inject
    private MeetingNames names;

    @Inject
    private Notices notices;

    @Inject
    private ReaderLanguage language;

    private String series;
    private Integer number;
    private SeminarRow seminar;
    private String pasted;
    private transient Part report;
    private String verdict;
    private ArrayList<SeenName> seen;
    private ArrayList<SeenNames.Problem> problems;
    private ArrayList<NameRow> rows;

    public void open() {
        Optional<SeminarView> found = number == null ? Optional.empty() : editing.seminar(series, number);
        if (found.isEmpty()) {
            Faces.responseSendError(HttpServletResponse.SC_NOT_FOUND, "seminar");
            return;
        }
        seminar = SeminarRow.of(found.get(), series, language.getCode());
    }

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
            rows = new ArrayList<>(names.check(series, number, read.names()));
            seen = new ArrayList<>(read.names());
            problems = new ArrayList<>(read.problems());
            verdict = null;
        } catch (DomainException refused) {
            notices.refused(refused);
        }
    }

    /** Judges the same names again. @param changed whether the counts are other ones now */
    void refresh(boolean changed) {
        rows = new ArrayList<>(changed ? names.check(series, number, seen) : names.judge(series, number, seen));
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

    public String word(Enum<?> constant) {
        return Word.of(constant);
    }

    public List<SeenNames.Problem> getProblems() {
        return problems;
    }

    public SeminarRow getSeminar() {
        return seminar;
    }

    public String getSeries() {
        return series;
    }

    public void setSeries(String series) {
        this.series = series;
    }

    public Integer getNumber() {
        return number;
    }

    public void setNumber(Integer number) {
        this.number = number;
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
