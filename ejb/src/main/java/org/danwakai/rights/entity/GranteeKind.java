package org.danwakai.rights.entity;

/** Whom a right is given to. */
public enum GranteeKind {

    /** Somebody, by the name that the identity provider logs them in with. */
    ACCOUNT,

    /** Everybody whom the identity provider puts into a group. */
    GROUP
}
