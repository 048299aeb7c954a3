package org.danwakai.rights.boundary;

import java.io.Serializable;
import java.time.Instant;
import org.danwakai.rights.entity.Grantee;
import org.danwakai.rights.entity.Rank;

/** A right that somebody has in a series. @param givenBy the account that gave it last */
public record GivenRight(Grantee grantee, Rank rank, Instant givenAt, String givenBy) implements Serializable {

    private static final long serialVersionUID = 1L;
}
