package org.danwakai.page.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.danwakai.page.control.PageWarning.Severity;

/** Collects warnings; bounded, so that a page of junk cannot become a report of junk. */
final class WarningList {

    private static final int LIMIT = 1_000;
    private static final int QUOTE = 120;

    private final List<PageWarning> warnings = new ArrayList<>();
    private int omitted;

    void warn(int line, String code, String message) {
        add(new PageWarning(Severity.WARNING, line, code, message));
    }

    void inform(int line, String code, String message) {
        add(new PageWarning(Severity.INFO, line, code, message));
    }

    private void add(PageWarning warning) {
        if (warnings.size() < LIMIT) {
            warnings.add(warning);
        } else {
            omitted++;
        }
    }

    List<PageWarning> inPageOrder() {
        List<PageWarning> sorted = new ArrayList<>(warnings);
        sorted.sort(Comparator.comparingInt(PageWarning::line));
        if (omitted > 0) {
            sorted.add(new PageWarning(
                    Severity.WARNING, 1, "warnings-omitted", omitted + " further warnings are left out."));
        }
        return sorted;
    }

    /** The page's own words in quotation marks, shortened. */
    static String quote(String text) {
        String clean = JapaneseText.clean(text);
        if (clean.length() <= QUOTE) {
            return "\"" + clean + "\"";
        }
        int end = Character.isHighSurrogate(clean.charAt(QUOTE - 1)) ? QUOTE - 1 : QUOTE;
        return "\"" + clean.substring(0, end) + "…\"";
    }
}
