package org.danwakai.console;

import java.io.Serializable;

/** The number that a seminar is to bear in a further series, as typed; blank when it is no seminar of that series. */
public class NumberForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String series;
    private final String seriesName;
    private String number;

    NumberForm(String series, String seriesName) {
        this.series = series;
        this.seriesName = seriesName;
    }

    void keep(TypedFields bySeries) {
        number = bySeries.text(series, number);
    }

    public String getSeries() {
        return series;
    }

    public String getSeriesName() {
        return seriesName;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }
}
