package org.danwakai.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;

/** A seminar's talks for lists of references. */
@RequestScoped
public class CitationFile implements Document {

    @Inject
    private ReadersCatalog catalog;

    @Override
    public byte[] make(HttpServletRequest request) {
        return Citation.bibtex(catalog.seminar()).getBytes(StandardCharsets.UTF_8);
    }
}
