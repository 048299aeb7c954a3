package org.danwakai.institution.entity;

/** What a mail address says about whether its owner is at a university or a research institute. */
public enum Outcome {
    ACADEMIC,
    NOT_ACADEMIC,

    /** The directory cannot tell: a person has to. */
    ASK
}
