package org.danwakai.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import org.danwakai.meeting.boundary.Meetings;
import org.danwakai.meeting.entity.MeetingAccess;
import org.danwakai.platform.entity.DomainException;
import org.danwakai.platform.entity.InvalidInput;

/** A meeting that was made elsewhere, of which the way in is typed in. */
@Named("typedMeeting")
@ViewScoped
public class TypedMeeting implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Meetings meetings;

    @Inject
    private MeetingDesk desk;

    @Inject
    private Notices notices;

    private MeetingForm form;

    public void save() {
        FieldProblems problems = new FieldProblems();
        MeetingAccess access = form.access(problems);
        try {
            problems.throwIfAny();
            meetings.set(desk.getSeminar().id(), access);
            notices.done("meeting.saved");
        } catch (InvalidInput invalid) {
            notices.problems("desk", invalid, Map.of("url", "meetingUrl"));
        } catch (DomainException refused) {
            notices.refused(refused);
        }
        desk.look();
    }

    public MeetingForm getForm() {
        if (form == null) {
            form = meetings.find(desk.getSeminar().id()).map(MeetingForm::of).orElseGet(MeetingForm::new);
        }
        return form;
    }
}
