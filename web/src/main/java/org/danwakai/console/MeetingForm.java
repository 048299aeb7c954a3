package org.danwakai.console;

import java.io.Serializable;
import org.danwakai.meeting.entity.MeetingAccess;
import org.danwakai.platform.entity.OneLine;

/** How to get into the meeting, as typed. */
public class MeetingForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String url;
    private String meetingId;
    private String passcode;

    static MeetingForm of(MeetingAccess access) {
        MeetingForm form = new MeetingForm();
        form.url = access.url();
        form.meetingId = access.meetingId();
        form.passcode = access.passcode();
        return form;
    }

    /** Id or passcode without an address would be lost without a word, since there is no meeting then. */
    MeetingAccess access(FieldProblems problems) {
        if (OneLine.tidy(url) == null && !FieldProblems.isBlank(meetingId, passcode)) {
            problems.refuse("meetingUrl", "required");
        }
        return new MeetingAccess(
                problems.webAddress("meetingUrl", url),
                problems.line("meetingId", meetingId),
                problems.line("passcode", passcode));
    }

    public String getUrl() {
        return url;
    }

    public void setUrl(String url) {
        this.url = url;
    }

    public String getMeetingId() {
        return meetingId;
    }

    public void setMeetingId(String meetingId) {
        this.meetingId = meetingId;
    }

    public String getPasscode() {
        return passcode;
    }

    public void setPasscode(String passcode) {
        this.passcode = passcode;
    }
}
