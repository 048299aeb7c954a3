package org.danwakai.displayname.entity;

/** Why a name was judged as it was. */
public enum Reason {

    /** Exactly as we would write it. */
    EXACT,

    /** The same person and institution in another spelling. */
    SPELLING,

    /** An organizer said so before. */
    KNOWN,

    NO_INSTITUTION,

    INSTITUTION_FIRST,

    OTHER_SIGN,

    /** A role, a pronoun, a device or a picture stands with it. */
    EXTRA_WORDS,

    OTHER_INSTITUTION,

    /** Recognized by the mail address alone; the name is another. */
    BY_ADDRESS,

    /** Recognized by the name that was worn before. */
    BY_FORMER_NAME,

    NOBODY,

    SEVERAL,

    /** Only a family name or a given name. */
    PART_OF_NAME
}
