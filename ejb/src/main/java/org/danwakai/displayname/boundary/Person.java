package org.danwakai.displayname.boundary;

import java.io.Serializable;

/**
 * Somebody who registered, as organizers need them beside a name that was seen.
 *
 * @param id of the registration
 * @param displayName what they should be called in the meeting
 * @param reminded whether they are, or will be, asked by mail to be called so
 */
public record Person(long id, String name, String institution, String address, String displayName, boolean reminded)
        implements Serializable {}
