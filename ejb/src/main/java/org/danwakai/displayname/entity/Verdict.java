package org.danwakai.displayname.entity;

/** What a name seen in the meeting is worth. */
public enum Verdict {

    /** One registrant's name and institution, in the form that the series asks for. */
    CONFORMS,

    /** Surely one registrant, written in another form. */
    WRONG_FORM,

    /** Surely one registrant, with an institution that is none of theirs. */
    WRONG_INSTITUTION,

    /** Nobody who registered is called so. */
    NOT_REGISTERED,

    /** It may be one of several, or part of a name: a person has to decide. */
    AMBIGUOUS
}
