package org.danwakai.mail.entity;

/** To whom of a seminar organizers write. */
public enum Audience {
    SEATED,
    WAITING,
    /** Of the series by which the organizer came, whether or not they hold a place. */
    SUBSCRIBERS,
    /** Whom the organizer has chosen one by one, whatever place they hold. */
    CHOSEN
}
