package org.danwakai.rights.entity;

import java.util.List;
import org.danwakai.platform.entity.DomainException;

/** The caller's right in the series does not reach so far, or there is no such thing for the caller to know of. */
public class NotAllowed extends DomainException {

    private static final long serialVersionUID = 1L;

    private final List<String> owners;

    /** @param owners who could give the right; empty when only administrators can */
    public NotAllowed(Rank least, List<String> owners) {
        super("forbidden", "not even " + least);
        this.owners = List.copyOf(owners);
    }

    /** Whom to ask: names of accounts, and paths of groups. Empty when only administrators can help. */
    public List<String> owners() {
        return owners;
    }
}
