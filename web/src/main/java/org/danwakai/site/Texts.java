package org.danwakai.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** All that the site says, in the reader's language: {@code #{t.say('home.title')}}. */
@Named("t")
@RequestScoped
public class Texts {

    static final String BUNDLE = "org.danwakai.site.Texts";

    @Inject
    private SiteRequest site;

    private ResourceBundle bundle;

    public String say(String key) {
        return bundle().getString(key);
    }

    private ResourceBundle bundle() {
        if (bundle == null) {
            bundle = in(site.getLanguage());
        }
        return bundle;
    }

    /** The text with its gaps {@code {0}}, {@code {1}} filled. */
    public String fill(String key, Object... values) {
        return fill(say(key), site.getLanguage(), values);
    }

    /** What to say of a field, or of any field when there is nothing special to say of this one. */
    public String problem(String key) {
        String general = "problem.field" + key.substring(key.lastIndexOf('.'));
        return Stream.of(key, general)
                .filter(bundle()::containsKey)
                .findFirst()
                .map(this::say)
                .orElseGet(() -> say("problem.any"));
    }

    /** A display name's pattern with words in its gaps. */
    public String patternExample(String pattern) {
        return pattern.replace("{name}", say("form.name")).replace("{institution}", say("form.institution"));
    }

    static String fill(String pattern, String language, Object... values) {
        return new MessageFormat(pattern, Locale.forLanguageTag(language)).format(values);
    }

    /** A host whose own language is neither must not get a mixture: there is no fallback to the JVM's locale. */
    static ResourceBundle in(String language) {
        return ResourceBundle.getBundle(
                BUNDLE,
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
