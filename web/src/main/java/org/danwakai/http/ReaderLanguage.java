package org.danwakai.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;

/** In which of our languages somebody reads: as the address says ({@code ?lang=en}), else as the browser asks. */
public final class ReaderLanguage {

    /** Name of the parameter in addresses. */
    public static final String PARAMETER = "lang";

    private static final List<String> LANGUAGES = List.of("ja", "en");
    private static final int LONGEST_HEADER = 500;

    private ReaderLanguage() {}

    /** {@code ja} or {@code en}; Japanese for whoever reads neither. */
    public static String of(HttpServletRequest request) {
        return choose(request.getParameter(PARAMETER), request.getHeader("Accept-Language"));
    }

    /** Whether the address itself says the language, so that links have to go on saying it. */
    public static boolean isInAddress(HttpServletRequest request) {
        return isOurs(request.getParameter(PARAMETER));
    }

    /**
     * @param asked in the address; null for nothing
     * @param accepted by the browser, as its header says it; null for no header
     */
    static String choose(String asked, String accepted) {
        if (isOurs(asked)) {
            return asked;
        }
        if (accepted == null || accepted.length() > LONGEST_HEADER) {
            return LANGUAGES.get(0);
        }
        try {
            return Locale.LanguageRange.parse(accepted).stream()
                    .filter(range -> range.getWeight() > 0)
                    .map(range -> range.getRange().split("-", 2)[0])
                    .filter(ReaderLanguage::isOurs)
                    .findFirst()
                    .orElse(LANGUAGES.get(0));
        } catch (IllegalArgumentException noLanguages) {
            return LANGUAGES.get(0);
        }
    }

    private static boolean isOurs(String language) {
        return language != null && LANGUAGES.contains(language);
    }
}
