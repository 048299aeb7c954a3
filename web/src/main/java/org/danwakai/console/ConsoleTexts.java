package org.danwakai.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** All that the console says, in the reader's language. */
@ApplicationScoped
public class ConsoleTexts {

    static final String BUNDLE = "org.danwakai.console.Console";

    @Inject
    private ReaderLanguage language;

    /** For pages: {@code #{say['seminar.save']}}. */
    @Produces
    @Named("say")
    public ResourceBundle bundle() {
        return in(language.getLocale());
    }

    public String of(String key, Object... arguments) {
        return new MessageFormat(bundle().getString(key), language.getLocale()).format(arguments);
    }

    /** The text of the key, or of the fallback when there is none for it. */
    public String orElse(String key, String fallback) {
        ResourceBundle texts = bundle();
        return texts.getString(texts.containsKey(key) ? key : fallback);
    }

    /** A host whose own language is neither must not get a mixture: there is no fallback to the JVM's locale. */
    static ResourceBundle in(Locale locale) {
        return ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
