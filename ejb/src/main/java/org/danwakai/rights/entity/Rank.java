package org.danwakai.rights.entity;

/** What somebody may do in a series; each may all that those before it may. */
public enum Rank {

    /** Sees who is registered, and says who came. */
    HELPER,

    /** Does everything but give rights. */
    ORGANIZER,

    /** Does everything, and gives rights. */
    OWNER;

    public boolean isAtLeast(Rank least) {
        return compareTo(least) >= 0;
    }
}
