package org.danwakai.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** In which of our languages somebody reads: as the address says ({@code ?lang=en}), else as the browser asks. */
public final class ReaderLanguage {

    /** Name of the parameter in addresses. */
    public static final String PARAMETER = "lang";

    private static final List<String> LANGUAGES = List.of("ja", "en");
    private static final int LONGEST_HEADER = 500;
    private static final int MOST_REMEMBERED = 1000;

    /** By what browsers say, which is much the same for all of them; to read it takes longer than to answer. */
    private static final Map<String, String> CHOSEN = new ConcurrentHashMap<>();

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
    public static String choose(String asked, String accepted) {
        if (isOurs(asked)) {
            return asked;
        }
        if (accepted == null || accepted.length() > LONGEST_HEADER) {
            return LANGUAGES.get(0);
        }
        String known = CHOSEN.get(accepted);
        if (known != null) {
            return known;
        }
        String chosen = choose(accepted);
        if (CHOSEN.size() < MOST_REMEMBERED) {
            CHOSEN.put(accepted, chosen);
        }
        return chosen;
    }

    private static String choose(String accepted) {
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

    /** Whether the address says it by that value of {@link #PARAMETER}; null for none. */
    public static boolean isOurs(String language) {
        return language != null && LANGUAGES.contains(language);
    }
}
