package org.danwakai.registration.entity;

/** What a signed token is for. The letters are part of every link that was ever mailed and never change. */
public enum LinkPurpose {
    /** Proves the address of a registration. */
    CONFIRM('c'),
    /** Leaves one seminar. */
    CANCEL('x'),
    /** Proves the address of a subscription. */
    SUBSCRIBE('s'),
    /** Leaves the series. */
    LEAVE('l'),
    /** Opens an attendee's own page. */
    ME('m'),
    /** Leads one person into the meeting. */
    JOIN('j'),
    /** Shown at the door, where an organizer's camera reads it; it does nothing for anybody else. */
    TICKET('t'),
    /** Opens what is handed out to who has a place in a seminar, from the attendee's own page. */
    HANDED_OUT('f'),
    /** Kept by a browser on which an attendee has proven the address. */
    KNOWN_BROWSER('b');

    private final byte letter;

    LinkPurpose(char letter) {
        this.letter = (byte) letter;
    }

    public byte letter() {
        return letter;
    }
}
