package org.danwakai.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.danwakai.platform.entity.ChangedMeanwhile;
import org.danwakai.platform.entity.DomainException;
import org.danwakai.platform.entity.InvalidInput;
import org.danwakai.platform.entity.OneLine;
import org.danwakai.seminar.boundary.SeriesEditing;
import org.danwakai.seminar.entity.SeriesIntroduction;
import org.danwakai.site.Markdown;
import org.omnifaces.util.Faces;

/**
 * What a series says of itself on its page: names, a sentence, what it is about, who organizes it, who pays for it, and past
 * meetings.
 */
@Named("seriesIntroduction")
@ViewScoped
public class SeriesIntroductionForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private SeriesEditing editing;

    @Inject
    private Notices notices;

    private final LocalizedForm name = new LocalizedForm();
    private final LocalizedForm summary = new LocalizedForm();
    private final Rows<OrganizerForm> organizers = new Rows<>(OrganizerForm::new, List.of());
    private final Meanwhile<SeriesIntroduction> meanwhile = new Meanwhile<>();
    private String series;
    private String pageNames;
    private String about;
    private String funding;
    private String workshops;

    public void open() {
        meanwhile.begin(editing.introduction(series));
        fill(meanwhile.read());
    }

    private void fill(SeriesIntroduction introduction) {
        name.fill(introduction.name());
        summary.fill(introduction.summary());
        pageNames = String.join(", ", introduction.pageNames());
        organizers.become(
                introduction.organizers().stream().map(OrganizerForm::of).toList());
        about = introduction.about();
        funding = introduction.funding();
        workshops = introduction.workshops();
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
                    problems.text("about", about),
                    problems.text("funding", funding),
                    problems.text("workshops", workshops));
            problems.throwIfAny();
            save(introduction);
        } catch (InvalidInput invalid) {
            notices.problems("introduction", invalid, Map.of());
        } catch (DomainException refused) {
            notices.refused(refused);
        }
    }

    private void save(SeriesIntroduction typed) {
        try {
            editing.introduce(series, typed, meanwhile.read());
            meanwhile.begin(typed);
            notices.done("settings.saved");
        } catch (ChangedMeanwhile others) {
            fill(meanwhile.bringIn(typed, editing.introduction(series)));
            notices.refused("settings.meanwhile");
        }
    }

    public void moveOrganizer() {
        organizers.move(
                Integer.parseInt(Faces.getRequestParameter("from")), Integer.parseInt(Faces.getRequestParameter("to")));
    }

    /** A text as the public page shows it: safe HTML. */
    public String shown(String text) {
        return FieldProblems.isBlank(text)
                ? ""
                : Markdown.toHtml(text.replace("\r\n", "\n").strip());
    }

    public Meanwhile<SeriesIntroduction> getMeanwhile() {
        return meanwhile;
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

    public String getAbout() {
        return about;
    }

    public void setAbout(String about) {
        this.about = about;
    }

    public String getFunding() {
        return funding;
    }

    public void setFunding(String funding) {
        this.funding = funding;
    }

    public String getWorkshops() {
        return workshops;
    }

    public void setWorkshops(String workshops) {
        this.workshops = workshops;
    }
}
