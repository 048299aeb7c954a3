package org.danwakai.mail.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.danwakai.displayname.boundary.DisplayNames;
import org.danwakai.mail.entity.Letter;
import org.danwakai.mail.entity.MailKind;
import org.danwakai.mail.entity.Placeholder;
import org.danwakai.registration.boundary.Recipient;
import org.danwakai.registration.entity.RegistrationState;
import org.danwakai.registration.entity.SubscriptionState;

/** Makes the text of a mail from the facts as they are when it is sent. */
@ApplicationScoped
public class LetterWriter {

    @Inject
    private TemplateShelf shelf;

    @Inject
    private DisplayNames displayNames;

    /** Empty when what the mail would tell is no longer true: no meeting link goes to somebody who has left. */
    Optional<Letter> write(MailKind kind, Recipient to, Letterhead head) {
        return holds(kind, to, head) ? Optional.of(fill(kind, to, head)) : Optional.empty();
    }

    /** Whether or not it is true. */
    Letter fill(MailKind kind, Recipient to, Letterhead head) {
        MailTemplate template = head.templates()
                .find(kind, to.language())
                // a reason reaches whom it is about, also where the series' own words have no room for it
                .filter(own -> to.refusal() == null || kind != MailKind.LEFT || own.names(Placeholder.REFUSAL))
                .orElseGet(() -> shelf.usual(kind, to.language()));
        return template.fill(new MailValues(kind, to, head, displayNames)::of);
    }

    static boolean holds(MailKind kind, Recipient to, Letterhead head) {
        boolean seated = to.state() == RegistrationState.SEATED;
        return switch (kind) {
            case PROOF -> to.state() == RegistrationState.AWAITING_PROOF;
            case INVITED -> to.state() == RegistrationState.AWAITING_PROOF && head.isPublished();
            case SEATED, PROMOTED, MOVED -> seated;
            case JOIN -> seated && head.meeting().isPresent() && head.isPublished();
            case IN_REVIEW -> to.state() == RegistrationState.IN_REVIEW;
            case WAITING -> to.state() == RegistrationState.WAITING;
            case RENAME -> seated || to.state() == RegistrationState.WAITING;
            case SUBSCRIPTION_PROOF -> to.subscription() == SubscriptionState.AWAITING_PROOF;
            case SUBSCRIBED -> to.subscription() == SubscriptionState.ACTIVE;
            case ANNOUNCED -> to.subscription() == SubscriptionState.ACTIVE && head.isToRegisterFor();
            case REMINDER -> seated && head.isComing();
            case THANKS -> seated;
            case MESSAGE -> head.written().filter(written -> written.isFor(to)).isPresent();
            default -> true;
        };
    }
}
