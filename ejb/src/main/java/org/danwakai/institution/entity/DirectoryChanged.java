package org.danwakai.institution.entity;

/** The directory, or what a series decided about a domain, says something else once the transaction is committed. */
public record DirectoryChanged() {}
