package org.danwakai.meeting.control.zoom;

import java.net.URI;
import java.time.Instant;

/** What opens the API for an hour, and where that is. */
record ZoomToken(String value, URI api, Instant renewFrom) {

    @Override
    public String toString() {
        return "token for " + api + " until " + renewFrom;
    }
}
