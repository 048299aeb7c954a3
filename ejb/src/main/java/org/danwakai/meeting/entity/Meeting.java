package org.danwakai.meeting.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.danwakai.platform.entity.InvalidInput;
import org.danwakai.platform.entity.OneLine;
import org.danwakai.platform.entity.WebLink;
import org.danwakai.platform.entity.Word;

/** The room of a seminar at the video provider. Its URL and passcode are for those seated alone. */
@Entity
public class Meeting {

    @Id
    @Column(name = "seminar_id")
    private long seminarId;

    private String provider;

    private String url;

    @Column(name = "meeting_id")
    private String meetingId;

    private String passcode;

    protected Meeting() {}

    public Meeting(long seminarId, Provider provider, MeetingAccess access) {
        this.seminarId = seminarId;
        this.provider = Word.of(provider);
        move(access);
    }

    /** @throws InvalidInput when the URL is none that a browser opens over TLS or in the clear */
    public void move(MeetingAccess access) {
        if (!WebLink.isAbsolute(access.url())) {
            throw new InvalidInput("url", "not-a-url");
        }
        if (!isClean(access.meetingId())) {
            throw new InvalidInput("meetingId", "control-characters");
        }
        if (!isClean(access.passcode())) {
            throw new InvalidInput("passcode", "control-characters");
        }
        url = access.url().strip();
        meetingId = OneLine.tidy(access.meetingId());
        passcode = OneLine.tidy(access.passcode());
    }

    /** From now on it is held there. */
    public void handTo(Provider other, MeetingAccess access) {
        move(access);
        provider = Word.of(other);
    }

    public Provider provider() {
        return Word.parse(Provider.class, provider);
    }

    public MeetingAccess access() {
        return new MeetingAccess(url, meetingId, passcode);
    }

    private static boolean isClean(String text) {
        return text == null || OneLine.isClean(text);
    }
}
