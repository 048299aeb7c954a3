package org.danwakai.mail.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.danwakai.mail.entity.Audience;
import org.danwakai.mail.entity.MailKind;
import org.danwakai.mail.entity.OwnWords;
import org.danwakai.mail.entity.Specimen;
import org.danwakai.registration.boundary.Recipient;
import org.danwakai.registration.entity.RegistrationState;
import org.danwakai.registration.entity.SubscriptionState;

/** Writes a mail as it would be, to somebody whom there is not. */
@ApplicationScoped
public class Specimens {

    /** Stands in links where each reader has a token. */
    private static final String ANY_TOKEN = "…";

    @Inject
    private Letterheads letterheads;

    @Inject
    private LetterWriter writer;

    public Specimen ofThanks(long seminarId, String language) {
        return of(MailKind.THANKS, letterheads.ofSeminar(seminarId), Audience.SEATED, language);
    }

    public Specimen ofMessage(long seminarId, Audience audience, OwnWords words, String language) {
        Letterhead head = letterheads.ofSeminar(seminarId).saying(new Written(audience, words));
        return of(MailKind.MESSAGE, head, audience, language);
    }

    private Specimen of(MailKind kind, Letterhead head, Audience audience, String language) {
        Letter letter = writer.write(kind, somebody(audience, language), head).orElseThrow();
        return new Specimen(language, letter.subject(), letter.text());
    }

    private static Recipient somebody(Audience audience, String language) {
        boolean isEnglish = "en".equals(language);
        boolean subscribes = audience == Audience.SUBSCRIBERS;
        boolean waits = audience == Audience.WAITING;
        RegistrationState state = waits ? RegistrationState.WAITING : RegistrationState.SEATED;
        return new Recipient(
                "taro@example.ac.jp",
                isEnglish ? "Taro Yamada" : "山田 太郎",
                isEnglish ? "Kyoto University" : "京都大学",
                null,
                language,
                subscribes ? null : state,
                subscribes ? SubscriptionState.ACTIVE : null,
                null,
                waits ? 1 : null,
                subscribes ? null : ANY_TOKEN,
                subscribes ? ANY_TOKEN : null,
                null,
                null,
                null);
    }
}
