package org.danwakai.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.danwakai.meeting.boundary.JoinDesk;
import org.danwakai.meeting.boundary.MeetingView;
import org.danwakai.meeting.boundary.ProviderMeetings;
import org.danwakai.meeting.entity.Provider;
import org.danwakai.meeting.entity.TaskState;
import org.danwakai.platform.entity.DomainException;
import org.danwakai.platform.entity.InvalidInput;

/** The meeting of one seminar: where it is held, and how far what was asked for is. */
@Named("meetingDesk")
@ViewScoped
public class MeetingDesk extends SeminarPage {

    private static final long serialVersionUID = 1L;

    @Inject
    private ProviderMeetings meetings;

    @Inject
    private JoinDesk links;

    @Inject
    private Notices notices;

    private MeetingView view;

    @Override
    protected void begin() {
        look();
    }

    public void look() {
        view = meetings.view(getSeminar().id());
    }

    public void make(Provider provider) {
        ask(() -> meetings.make(getSeminar().id(), provider));
    }

    public void refresh() {
        make(view.provider());
    }

    public void delete() {
        ask(() -> meetings.delete(getSeminar().id()));
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
            ProviderMeetings.Attended attended =
                    meetings.takeAttendance(getSeminar().id());
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

    /** Whether nobody is mailed what was typed in. */
    public boolean isKeptBack() {
        return view.provider() == Provider.MANUAL
                && links.keepsBackWhatIsTypedIn(getSeminar().id());
    }

    public boolean isReported() {
        return view.provider() == Provider.ZOOM;
    }

    public boolean isFailed() {
        return view.task() != null && view.task().state() == TaskState.FAILED;
    }

    public MeetingView getView() {
        return view;
    }
}
