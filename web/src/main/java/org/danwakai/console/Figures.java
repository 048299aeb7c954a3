package org.danwakai.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;

/** Numbers as the reader writes them. */
@Named("figures")
@RequestScoped
public class Figures {

    private static final double WHOLE = 100;

    @Inject
    private ReaderLanguage language;

    public String number(long number) {
        return NumberFormat.getIntegerInstance(language.getLocale()).format(number);
    }

    /** @param percent 0 to 100 */
    public String percent(long percent) {
        return NumberFormat.getPercentInstance(language.getLocale()).format(percent / WHOLE);
    }
}
