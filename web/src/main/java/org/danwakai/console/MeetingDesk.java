package org.danwakai.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.danwakai.meeting.boundary.MeetingView;
import org.danwakai.meeting.boundary.ProviderMeetings;
import org.danwakai.meeting.entity.Provider;
import org.danwakai.meeting.entity.TaskState;
import org.danwakai.platform.entity.DomainException;
import org.danwakai.platform.entity.InvalidInput;
import org.danwakai.platform.entity.Word;
import org.danwakai.seminar.boundary.SeminarEditing;
import org.danwakai.seminar.boundary.SeminarView;
import org.omnifaces.util.Faces;

/** The meeting of one seminar: where it is held, and how far what was asked for is. */
@Named("meetingDesk")
@ViewScoped
public class MeetingDesk implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private SeminarEditing editing;

    @Inject
    private ProviderMeetings meetings;

    @Inject
    private Notices notices;

    @Inject
    private ReaderLanguage language;

    private String series;
    private Integer number;
    private SeminarRow seminar;
    private long id;
    private MeetingView view;

    public void open() {
        Optional<SeminarView> found = number == null ? Optional.empty() : editing.seminar(series, number);
        if (found.isEmpty()) {
            Faces.responseSendError(HttpServletResponse.SC_NOT_FOUND, "seminar");
            return;
        }
        seminar = SeminarRow.of(found.get(), series, language.getCode());
        id = found.get().id();
        look();
    }

    public void look() {
        view = meetings.view(id);
    }

    public void make(Provider provider) {
        ask(() -> meetings.make(id, provider));
    }

    public void refresh() {
        make(view.provider());
    }

    public void delete() {
        ask(() -> meetings.delete(id));
    }

    private void ask(Runnable wish) {
        try {
            wish.run();
            notices.done("meeting.asked");
        } catch (InvalidInput invalid) {
            invalid.problems().forEach(problem -> notices.refused("field." + problem.code()));
        } catch (DomainException refused) {
            notices.refused(refused);
        }
        look();
    }

    public void takeAttendance() {
        try {
            ProviderMeetings.Attended attended = meetings.takeAttendance(id);
            notices.done("meeting.attended", attended.came(), attended.strangers());
        } catch (InvalidInput early) {
            early.problems().forEach(problem -> notices.refused("field." + problem.code()));
        } catch (DomainException refused) {
            notices.refused(refused);
        }
        look();
    }

    public List<ProviderMeetings.Choice> getChoices() {
        return meetings.choices();
    }

    /** Whether a provider holds it, and not what was typed in. */
    public boolean isHeld() {
        return view.provider() != null && view.provider() != Provider.MANUAL;
    }

    public boolean isReported() {
        return view.provider() == Provider.ZOOM;
    }

    public boolean isFailed() {
        return view.task() != null && view.task().state() == TaskState.FAILED;
    }

    public String word(Enum<?> constant) {
        return Word.of(constant);
    }

    public MeetingView getView() {
        return view;
    }

    public SeminarRow getSeminar() {
        return seminar;
    }

    public String getSeries() {
        return series;
    }

    public void setSeries(String series) {
        this.series = series;
    }

    public Integer getNumber() {
        return number;
    }

    public void setNumber(Integer number) {
        this.number = number;
    }
}
