package org.danwakai.platform.entity;

/** Somebody else changed it after the caller had read it; nothing of theirs is overwritten. */
public class ChangedMeanwhile extends DomainException {

    private static final long serialVersionUID = 1L;

    public ChangedMeanwhile(String what) {
        super("changed-meanwhile", "changed meanwhile: " + what);
    }
}
