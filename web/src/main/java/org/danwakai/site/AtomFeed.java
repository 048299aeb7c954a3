package org.danwakai.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** What a series announced last, for readers of feeds. */
@RequestScoped
public class AtomFeed implements Document {

    private static final int MOST = 50;

    @Inject
    private ReadersCatalog catalog;

    @Override
    public byte[] make(HttpServletRequest request) {
        SeriesText series = catalog.series();
        List<SeminarText> newest = catalog.newest(MOST);
        return new SeriesFeed(series, catalog.language()).write(newest, catalog.changedAt(newest));
    }
}
