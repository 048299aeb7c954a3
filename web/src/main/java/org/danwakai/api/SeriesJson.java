package org.danwakai.api;

import org.danwakai.seminar.boundary.SeriesView;

/** A series in the list of all series. @param seminars how many are published */
public record SeriesJson(String slug, TextJson name, String timeZone, long seminars) {

    static SeriesJson of(SeriesView series, long seminars) {
        return new SeriesJson(
                series.slug(), TextJson.of(series.name()), series.zone().getId(), seminars);
    }
}
