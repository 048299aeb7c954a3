package org.danwakai.seminar.boundary;

import java.time.Instant;

/**
 * What somebody typed into the editor and has not saved.
 *
 * @param typed the fields of the form, as JSON that the editor alone reads
 * @param basis the same of what was stored when they began, so that changes of others can be told from theirs
 */
public record KeptDraft(String typed, String basis, Instant keptAt) {}
