package org.danwakai.console;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Locale;

/** The language that an organizer reads the console in: chosen by {@code ?lang=}, else the browser's. */
@Named("language")
@SessionScoped
public class ReaderLanguage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private HttpServletRequest request;

    private String chosen;

    public String getChosen() {
        return chosen;
    }

    public void setChosen(String language) {
        if ("ja".equals(language) || "en".equals(language)) {
            chosen = language;
        }
    }

    /** {@code ja} or {@code en}. */
    public String getCode() {
        if (chosen == null) {
            Locale preferred = request.getLocale();
            chosen = "ja".equals(preferred.getLanguage()) ? "ja" : "en";
        }
        return chosen;
    }

    public Locale getLocale() {
        return Locale.forLanguageTag(getCode());
    }

    public String getOther() {
        return "ja".equals(getCode()) ? "en" : "ja";
    }
}
