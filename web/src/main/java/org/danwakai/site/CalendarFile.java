package org.danwakai.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The calendar of a series, which calendars subscribe to, and the one entry of a seminar. */
@RequestScoped
public class CalendarFile implements Document {

    private static final int MOST = 100;

    @Inject
    private ReadersCatalog catalog;

    @Override
    public byte[] make(HttpServletRequest request) {
        SeriesText series = catalog.series();
        List<SeminarText> seminars =
                Route.of(request).number() == null ? catalog.newest(MOST) : List.of(catalog.seminar());
        return new SeriesCalendar(series, catalog.language())
                .write(seminars, catalog.changedAt(seminars))
                .getBytes(StandardCharsets.UTF_8);
    }
}
