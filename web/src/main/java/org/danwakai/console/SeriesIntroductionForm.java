package org.danwakai.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.danwakai.platform.entity.DomainException;
import org.danwakai.platform.entity.InvalidInput;
import org.danwakai.platform.entity.OneLine;
import org.danwakai.rights.boundary.SeriesRights;
import org.danwakai.rights.entity.Rank;
import org.danwakai.seminar.boundary.SeriesEditing;
import org.danwakai.seminar.boundary.SeriesView;
import org.danwakai.seminar.entity.SeriesIntroduction;
import org.danwakai.site.Markdown;
import org.omnifaces.util.Faces;

/** What a series says of itself on its page: names, a sentence, who organizes it, who pays for it. */
@Named("seriesIntroduction")
@ViewScoped
public class SeriesIntroductionForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private SeriesRights rights;

    @Inject
    private CurrentSeries current;

    @Inject
    private SeriesEditing editing;

    @Inject
    private Notices notices;

    private final LocalizedForm name = new LocalizedForm();
    private final LocalizedForm summary = new LocalizedForm();
    private final Rows<OrganizerForm> organizers = new Rows<>(OrganizerForm::new, List.of());
    private String series;
    private String pageNames;
    private String funding;

    public void open() {
        rights.require(Rank.ORGANIZER, series);
        SeriesView view = current.find(series).orElseThrow();
        name.fill(view.name());
        summary.fill(view.summary());
        pageNames = String.join(", ", view.pageNames());
        organizers.become(view.organizers().stream().map(OrganizerForm::of).toList());
        funding = view.funding();
    }

    public void save() {
        FieldProblems problems = new FieldProblems();
        try {
            List<String> called = Arrays.stream(Objects.toString(pageNames, "").split("[,、]"))
                    .map(OneLine::tidy)
                    .filter(Objects::nonNull)
                    .toList();
            SeriesIntroduction introduction = new SeriesIntroduction(
                    name.text("name", problems),
                    summary.text("summary", problems),
                    called,
                    organizers.contents("organizers", (row, at) -> row.content(at, problems)),
                    problems.text("funding", funding));
            problems.throwIfAny();
            editing.introduce(series, introduction);
            notices.done("settings.saved");
        } catch (InvalidInput invalid) {
            notices.problems("introduction", invalid, Map.of());
        } catch (DomainException refused) {
            notices.refused(refused);
        }
    }

    public void moveOrganizer() {
        organizers.move(
                Integer.parseInt(Faces.getRequestParameter("from")), Integer.parseInt(Faces.getRequestParameter("to")));
    }

    /** The text about funding as the public page shows it: safe HTML. */
    public String getShown() {
        return FieldProblems.isBlank(funding)
                ? ""
                : Markdown.toHtml(funding.replace("\r\n", "\n").strip());
    }

    public Rows<OrganizerForm> getOrganizers() {
        return organizers;
    }

    public String getSeries() {
        return series;
    }

    public void setSeries(String series) {
        this.series = series;
    }

    public LocalizedForm getName() {
        return name;
    }

    public LocalizedForm getSummary() {
        return summary;
    }

    public String getPageNames() {
        return pageNames;
    }

    public void setPageNames(String pageNames) {
        this.pageNames = pageNames;
    }

    public String getFunding() {
        return funding;
    }

    public void setFunding(String funding) {
        this.funding = funding;
    }
}
