package org.danwakai.audit.entity;

/** What is told of a deed besides what it was done to. Each has words in both languages, and so has what it can be. */
public enum Fact {
    /** The key of one. */
    REGISTRATION,
    /** How many, like all that follow. */
    REGISTRATIONS,
    CAME,
    MISSED,
    UNKNOWN,
    ENDED,
    CONFIRMED,
    APPROVED,
    CONFORM,
    NAMES,
    RECIPIENTS,
    MAILS,
    /** A way to attend. */
    POOL,
    /** A way to attend, and how many it has. */
    SEATS,
    STATE,
    AUDIENCE,
    /** What became of rows, and of how many. */
    IMPORTED,
    MAIL,
    LANGUAGE,
    VERSION,
    FILE,
    MATERIAL,
    VISIBILITY,
    RELEASED,
    DOMAIN,
    OWNER,
    OUTCOME,
    DECISION,
    SOURCE,
    PROVIDER,
    /** Whether a group or an account, and which. */
    GRANTEE
}
