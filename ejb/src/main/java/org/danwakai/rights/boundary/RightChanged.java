package org.danwakai.rights.boundary;

import org.danwakai.rights.entity.Grantee;
import org.danwakai.rights.entity.Rank;

/**
 * A right was given, changed or taken, in the transaction that does so.
 *
 * @param series its slug
 * @param before null for none
 * @param after null for none
 */
public record RightChanged(String series, Grantee grantee, Rank before, Rank after) {}
