package org.danwakai.mail.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.danwakai.mail.entity.Letter;
import org.danwakai.mail.entity.MailKind;
import org.danwakai.mail.entity.OwedMail;
import org.danwakai.meeting.boundary.Meetings;
import org.danwakai.meeting.entity.MeetingAccess;
import org.danwakai.registration.boundary.Recipient;
import org.danwakai.registration.boundary.Recipients;
import org.danwakai.registration.boundary.Recipients.About;

/** Reads the facts that a handful of mails tell, together, and makes each mail from them. */
@ApplicationScoped
public class LetterPost {

    @Inject
    private Letterheads letterheads;

    @Inject
    private LetterWriter writer;

    @Inject
    private Recipients recipients;

    @Inject
    private Meetings meetings;

    @Inject
    private MessageBook messages;

    @Inject
    private AlarmBook alarms;

    @Inject
    private EnvelopeMaker envelopes;

    Batch prepare(List<OwedMail> mails) {
        Set<About> registrations = about(mails, OwedMail::registrationId);
        Set<About> subscriptions = about(mails, OwedMail::subscriptionId);
        Set<Long> joining = mails.stream()
                .filter(mail -> mail.kind() == MailKind.JOIN)
                .map(OwedMail::registrationId)
                .collect(Collectors.toSet());
        Set<Long> written = mails.stream()
                .filter(mail -> mail.kind() == MailKind.MESSAGE)
                .map(OwedMail::id)
                .collect(Collectors.toSet());
        return new Batch(
                registrations.isEmpty() ? Map.of() : recipients.ofRegistrations(registrations),
                subscriptions.isEmpty() ? Map.of() : recipients.ofSubscriptions(subscriptions),
                joining.isEmpty() ? Map.of() : meetings.forMail(joining),
                written.isEmpty() ? Map.of() : messages.ofMails(written));
    }

    private static Set<About> about(List<OwedMail> mails, Function<OwedMail, Long> key) {
        return mails.stream()
                .filter(mail -> key.apply(mail) != null)
                .map(mail -> new About(key.apply(mail), mail.linkExpiresAt()))
                .collect(Collectors.toSet());
    }

    /** Mails whose facts were read at one moment. Used by one thread. */
    final class Batch {

        private final Map<About, Recipient> ofRegistrations;
        private final Map<About, Recipient> ofSubscriptions;
        private final Map<Long, MeetingAccess> waysIn;
        private final Map<Long, Written> written;
        private final Map<String, Letterhead> heads = new HashMap<>();

        private Batch(
                Map<About, Recipient> ofRegistrations,
                Map<About, Recipient> ofSubscriptions,
                Map<Long, MeetingAccess> waysIn,
                Map<Long, Written> written) {
            this.ofRegistrations = ofRegistrations;
            this.ofSubscriptions = ofSubscriptions;
            this.waysIn = waysIn;
            this.written = written;
        }

        /** Empty when what the mail would tell is no longer true. */
        Optional<ReadyMail> make(OwedMail mail) throws MessagingException {
            Optional<Recipient> to = recipient(mail);
            Letterhead head = to.map(recipient -> head(mail, recipient)).orElse(Letterhead.NONE);
            Optional<Letter> letter = to.flatMap(recipient -> writer.write(mail.kind(), recipient, head));
            return letter.isEmpty()
                    ? Optional.empty()
                    : Optional.of(envelopes.make(mail, to.orElseThrow(), head, letter.get()));
        }

        private Optional<Recipient> recipient(OwedMail mail) {
            if (mail.registrationId() != null) {
                return Optional.ofNullable(ofRegistrations.get(new About(mail.registrationId(), mail.linkExpiresAt())));
            }
            if (mail.subscriptionId() != null) {
                return Optional.ofNullable(ofSubscriptions.get(new About(mail.subscriptionId(), mail.linkExpiresAt())));
            }
            if (mail.kind().isAlarm()) {
                return alarms.recipient(mail.id());
            }
            return recipients.ofAttendee(mail.attendeeId(), mail.linkExpiresAt());
        }

        private Letterhead head(OwedMail mail, Recipient to) {
            if (mail.seminarId() != null) {
                Letterhead head = ofSeminar(mail.seminarId(), to.series());
                return switch (mail.kind()) {
                    case JOIN -> head.joining(waysIn.get(mail.registrationId()));
                    case MESSAGE -> head.saying(written.get(mail.id()));
                    default -> head;
                };
            }
            return to.series() == null
                    ? heads.computeIfAbsent("no series", key -> letterheads.ofNoSeries())
                    : heads.computeIfAbsent("series " + to.series(), key -> letterheads.ofSeries(to.series()));
        }

        private Letterhead ofSeminar(long seminarId, String series) {
            Letterhead home = heads.computeIfAbsent("seminar " + seminarId, key -> letterheads.ofSeminar(seminarId));
            return heads.computeIfAbsent(
                    "seminar " + seminarId + " " + series, key -> letterheads.inNameOf(home, series));
        }
    }
}
