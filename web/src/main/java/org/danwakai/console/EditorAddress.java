package org.danwakai.console;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Which seminar the editor's address names: one that there is, or one that the series is to have. */
public class EditorAddress implements Serializable {

    private static final long serialVersionUID = 1L;

    private String series;
    private Integer number;
    private Integer like;
    private String on;

    /** Whether the seminar does not exist yet. */
    public boolean isNew() {
        return number == null;
    }

    /** Whether it says how a new one is to begin. */
    boolean isTold() {
        return like != null || on != null;
    }

    /** The day of a new one; null for none, or none that there is. */
    LocalDate day() {
        try {
            return on == null ? null : LocalDate.parse(on);
        } catch (DateTimeException none) {
            return null;
        }
    }

    /** What names the seminar in the addresses of pages. */
    public String getQuery() {
        return "series=" + series + (number == null ? "" : "&number=" + number);
    }

    /** @param language that it is shown in @return where it is shown as everybody would see it */
    public String preview(String language) {
        return "preview?" + getQuery() + "&lang=" + language + "&faces-redirect=true";
    }

    public String getSeries() {
        return series;
    }

    public void setSeries(String series) {
        this.series = series;
    }

    /** Null for a new one. */
    public Integer getNumber() {
        return number;
    }

    public void setNumber(Integer number) {
        this.number = number;
    }

    /** The number of the seminar that a new one is to be like; null for none. */
    public Integer getLike() {
        return like;
    }

    public void setLike(Integer like) {
        this.like = like;
    }

    public String getOn() {
        return on;
    }

    public void setOn(String on) {
        this.on = on;
    }
}
