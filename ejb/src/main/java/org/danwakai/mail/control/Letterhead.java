package org.danwakai.mail.control;

import java.util.Optional;
import org.danwakai.displayname.entity.DisplayNamePattern;
import org.danwakai.meeting.entity.MeetingAccess;
import org.danwakai.seminar.boundary.SeminarView;
import org.danwakai.seminar.boundary.SeriesView;

/** What the mails about one seminar have in common; read once for a batch. */
record Letterhead(SeminarView seminar, SeriesView series, Optional<MeetingAccess> meeting) {

    String displayName(String name, String institution) {
        return new DisplayNamePattern(series.displayNamePattern()).of(name, institution);
    }
}
