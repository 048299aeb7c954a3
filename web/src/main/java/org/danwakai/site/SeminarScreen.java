package org.danwakai.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.danwakai.platform.control.SiteAddress;
import org.danwakai.seminar.entity.SeminarContent;
import org.danwakai.seminar.entity.SpeakerRole;

/** All about one seminar. */
@Named("seminarPage")
@RequestScoped
public class SeminarScreen implements Screen {

    private static final int MOST_OTHERS = 6;

    @Inject
    private ReadersCatalog catalog;

    private SeriesText series;
    private SeminarText seminar;
    private SeminarText previous;
    private SeminarText following;
    private List<SeminarText> others;

    @Override
    public void load(HttpServletRequest request) {
        series = catalog.series();
        seminar = catalog.seminar();
        for (SeminarText neighbour : catalog.neighbours()) {
            if (neighbour.getNumber() < seminar.getNumber()) {
                previous = neighbour;
            } else {
                following = neighbour;
            }
        }
        Set<String> names = seminar.getSpeakers().stream()
                .filter(speaker -> speaker.role() != SpeakerRole.CHAIR)
                .map(SeminarContent.Speaker::name)
                .collect(Collectors.toSet());
        others = catalog.bySpeakers(names, seminar, MOST_OTHERS);
    }

    public SeriesText getSeries() {
        return series;
    }

    public SeminarText getSeminar() {
        return seminar;
    }

    /** Null when there is none. */
    public SeminarText getPrevious() {
        return previous;
    }

    /** Null when there is none. */
    public SeminarText getFollowing() {
        return following;
    }

    /** Others in which somebody speaks who speaks in this one. */
    public List<SeminarText> getOthers() {
        return others;
    }

    /** As BibTeX. */
    public String getCitation() {
        return Citation.bibtex(seminar);
    }

    /** Safe HTML of the text that belongs to no single talk; empty for none. */
    public String getDescription() {
        return Markdown.toHtml(seminar.getView().content().description());
    }

    /** A script element with data for search engines; it runs nothing. */
    public String getEventData() {
        return "<script type=\"application/ld+json\">" + EventData.of(seminar, SiteAddress.base()) + "</script>";
    }
}
