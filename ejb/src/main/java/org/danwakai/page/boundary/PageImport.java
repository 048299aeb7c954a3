package org.danwakai.page.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;

/** Takes a series' Markdown page over into its seminars. */
@Stateless
@RolesAllowed({"organizer", "admin"})
public class PageImport {

    /** What {@link #apply} would do; nothing is stored. */
    public ImportReport preview(String series, String markdown) {
        throw new UnsupportedOperationException(series + markdown.length());
    }

    /** Creates the seminars that are new and revises those that differ; what is on no page stays as it is. */
    public ImportReport apply(String series, String markdown) {
        throw new UnsupportedOperationException(series + markdown.length());
    }
}
