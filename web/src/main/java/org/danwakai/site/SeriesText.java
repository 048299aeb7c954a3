package org.danwakai.site;

import java.time.ZoneId;
import java.util.List;
import org.danwakai.platform.entity.Word;
import org.danwakai.seminar.boundary.SeriesView;
import org.danwakai.seminar.entity.MailPolicy;
import org.danwakai.seminar.entity.Series;

/** A series in words of the reader's language. */
public final class SeriesText {

    private final SeriesView series;
    private final String language;

    public SeriesText(SeriesView series, String language) {
        this.series = series;
        this.language = language;
    }

    public String getSlug() {
        return series.slug();
    }

    /** Below the context root. */
    public String getPath() {
        return "/" + series.slug();
    }

    public String getName() {
        return series.name().in(language);
    }

    public ZoneId getZone() {
        return series.zone();
    }

    /** Null for none. */
    public String getSummary() {
        return series.introduction().summary().in(language);
    }

    /** Safe HTML; empty for none. */
    public String getAbout() {
        return Markdown.toHtml(series.introduction().about());
    }

    /** Safe HTML; empty for none. */
    public String getFunding() {
        return Markdown.toHtml(series.introduction().funding());
    }

    /** Safe HTML; empty for none. */
    public String getWorkshops() {
        return Markdown.toHtml(series.introduction().workshops());
    }

    /** How a Markdown page calls it, parted by commas; empty where such names are not known. */
    public String getPageNames() {
        return String.join(",", series.introduction().pageNames());
    }

    public List<Series.OrganizerName> getOrganizers() {
        return series.introduction().organizers();
    }

    public SeriesView getView() {
        return series;
    }

    public int getCapacity() {
        return series.defaultCapacity();
    }

    public String getDisplayNamePattern() {
        return series.displayNamePattern();
    }

    /** Of each way to attend, for which addresses of institutions go first; 0 for none. */
    public int getLastSeats() {
        return series.settings().lastSeats();
    }

    /** By its word. */
    public String getMailPolicy() {
        return Word.of(series.policy());
    }

    /** Whether it matters to the series where an address is from. */
    public boolean isInstitutionalMailWanted() {
        return series.policy() != MailPolicy.ANY;
    }
}
