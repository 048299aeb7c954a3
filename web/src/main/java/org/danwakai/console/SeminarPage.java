package org.danwakai.console;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.util.Optional;
import org.danwakai.platform.entity.Word;
import org.danwakai.rights.boundary.SeriesRights;
import org.danwakai.rights.entity.Rank;
import org.danwakai.seminar.boundary.SeminarEditing;
import org.danwakai.seminar.boundary.SeminarView;
import org.omnifaces.util.Faces;

/** A page of the console about the one seminar that its address names. */
public abstract class SeminarPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private SeminarEditing editing;

    @Inject
    private SeriesRights rights;

    @Inject
    private ReaderLanguage language;

    private String series;
    private Integer number;
    private SeminarRow seminar;

    /** Finds the seminar, or answers that there is none. */
    public void open() {
        reload();
        if (seminar == null) {
            Faces.responseSendError(HttpServletResponse.SC_NOT_FOUND, "seminar");
            return;
        }
        begin();
    }

    /** Reads the seminar as it is now; one that is gone stays as it was. */
    protected void reload() {
        Optional<SeminarView> found = number == null ? Optional.empty() : editing.seminar(series, number);
        found.ifPresent(view -> seminar = SeminarRow.of(view, series, language.getCode()));
    }

    /** What the page does once the seminar is found. */
    protected void begin() {}

    /** Whether the page may show more than helpers see. */
    public boolean isOrganizer() {
        return rights.has(Rank.ORGANIZER, seminar.id());
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

    public String word(Enum<?> constant) {
        return Word.of(constant);
    }
}
