package org.danwakai.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.danwakai.people.boundary.PeopleImport;
import org.danwakai.people.entity.Destination;
import org.danwakai.people.entity.Goal;
import org.danwakai.people.entity.OldForm;
import org.danwakai.platform.entity.CsvSource;
import org.danwakai.platform.entity.DomainException;
import org.danwakai.platform.entity.InvalidInput;
import org.danwakai.platform.entity.Word;
import org.danwakai.registration.entity.PoolName;
import org.danwakai.seminar.boundary.SeminarEditing;
import org.danwakai.seminar.boundary.SeminarSearch;
import org.danwakai.seminar.boundary.SeminarView;
import org.danwakai.seminar.entity.Decision;

/** The first step: the files that the old forms have left, and where their people go. */
@Named("peopleFiles")
@RequestScoped
public class PeopleFiles {

    @Inject
    private PeopleImport imports;

    @Inject
    private SeminarEditing seminars;

    @Inject
    private ReaderLanguage language;

    @Inject
    private ConsoleTexts texts;

    @Inject
    private Notices notices;

    private String goal = Word.of(Goal.SUBSCRIPTION);
    private String place;
    private String mailLanguage = "ja";
    private Part entries;
    private Part leaves;

    /** A way to attend a seminar. @param key {@code 12:online} */
    public record Place(String key, String label) {}

    public List<Place> places(String series) {
        return seminars.seminars(SeminarSearch.of(series, SeminarSearch.LARGEST)).items().stream()
                .filter(seminar -> seminar.decision() != Decision.CANCELLED)
                .flatMap(seminar -> seminar.seats().stream().map(seats -> place(seminar, seats.pool(), series)))
                .toList();
    }

    private Place place(SeminarView seminar, String pool, String series) {
        SeminarRow row = SeminarRow.of(seminar, series, language.getCode());
        String title = row.title() == null ? texts.of("list.untitled") : row.title();
        String way = seminar.seats().size() > 1 ? " (" + texts.of("pool." + pool) + ")" : "";
        return new Place(seminar.id() + ":" + pool, row.number() + " " + title + way);
    }

    /** @return where to go next; null to stay with what was chosen */
    public String take(String series) {
        Map<OldForm, CsvSource> files = new EnumMap<>(OldForm.class);
        put(files, OldForm.ENTRY, entries);
        put(files, OldForm.LEAVE, leaves);
        try {
            return PeopleWizard.address(series, imports.begin(series, destination(), files));
        } catch (InvalidInput missing) {
            notices.refused("refused.people-seminar");
        } catch (DomainException refused) {
            notices.refused(refused);
        }
        return null;
    }

    private Destination destination() {
        Goal wanted = Word.parse(Goal.class, goal);
        if (place == null || place.isEmpty()) {
            return new Destination(wanted, null, null, mailLanguage);
        }
        String[] parts = place.split(":");
        return new Destination(wanted, Long.valueOf(parts[0]), Word.parse(PoolName.class, parts[1]), mailLanguage);
    }

    private static void put(Map<OldForm, CsvSource> files, OldForm form, Part file) {
        String name = file == null ? null : file.getSubmittedFileName();
        if (name != null && !name.isEmpty()) {
            files.put(form, file::getInputStream);
        }
    }

    public List<String> getGoals() {
        return List.of(Word.of(Goal.SUBSCRIPTION), Word.of(Goal.SEMINAR));
    }

    public String getGoal() {
        return goal;
    }

    public void setGoal(String goal) {
        this.goal = goal;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public String getMailLanguage() {
        return mailLanguage;
    }

    public void setMailLanguage(String mailLanguage) {
        this.mailLanguage = mailLanguage;
    }

    public Part getEntries() {
        return entries;
    }

    public void setEntries(Part entries) {
        this.entries = entries;
    }

    public Part getLeaves() {
        return leaves;
    }

    public void setLeaves(Part leaves) {
        this.leaves = leaves;
    }
}
