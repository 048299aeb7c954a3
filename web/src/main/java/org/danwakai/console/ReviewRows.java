package org.danwakai.console;

import java.util.List;
import java.util.Map;
import org.danwakai.registration.boundary.ReviewRow;
import org.danwakai.registration.boundary.Reviews;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** Those whom a series has to approve, a page at a time. */
public class ReviewRows extends LazyDataModel<ReviewRow> {

    private static final long serialVersionUID = 1L;

    private final Reviews reviews;
    private final String series;

    ReviewRows(Reviews reviews, String series) {
        this.reviews = reviews;
        this.series = series;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        return Math.toIntExact(reviews.count(series));
    }

    @Override
    public List<ReviewRow> load(int first, int size, Map<String, SortMeta> sorting, Map<String, FilterMeta> filters) {
        return reviews.list(series, first, size);
    }

    @Override
    public String getRowKey(ReviewRow row) {
        return Long.toString(row.id());
    }
}
