package org.danwakai.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.Locale;
import org.danwakai.displayname.boundary.Person;

/** What an organizer writes to somebody in the meeting's chat: in that person's language, not in the organizer's. */
@Named("chatTexts")
@ApplicationScoped
public class ChatTexts {

    /** @param language ja or en */
    public String rename(Person person, String language) {
        Locale locale = Locale.forLanguageTag(language);
        return new MessageFormat(ConsoleTexts.in(locale).getString("names.chat"), locale)
                .format(new Object[] {person.displayName()});
    }
}
