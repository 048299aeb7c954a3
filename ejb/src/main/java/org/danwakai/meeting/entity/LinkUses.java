package org.danwakai.meeting.entity;

import java.io.Serializable;

/** From how many places one person's link was used. What is many is for an organizer to judge; nobody is kept out by it. */
public record LinkUses(long networks, long browsers) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The office, home, and the telephone on the way between them. */
    public static final int MOST_NETWORKS = 3;

    /** A computer here and there, a tablet, the telephone, and one more that was tried first: all on a campus's one network. */
    public static final int MOST_BROWSERS = 5;

    public boolean isMany() {
        return networks > MOST_NETWORKS || browsers > MOST_BROWSERS;
    }
}
