package org.danwakai.institution.entity;

/** Who says something of a domain. The first of these that speaks of one is believed. */
public enum Source {

    /** An administrator of this installation. */
    LOCAL,

    /** The Research Organization Registry, ror.org. */
    ROR,

    /** The lists that came with the software. */
    SHIPPED
}
