package org.danwakai.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The web component for pages of other sites, at an address that stays the same over all versions. */
@RequestScoped
public class ComponentScript implements Document {

    @Override
    public byte[] make(HttpServletRequest request) {
        try (InputStream script =
                request.getServletContext().getResourceAsStream("/resources/danwakai/js/seminars.js")) {
            return script.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
