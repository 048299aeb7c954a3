package org.danwakai.mail.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.danwakai.mail.entity.Letter;
import org.danwakai.mail.entity.OwedMail;
import org.danwakai.platform.control.Setting;
import org.danwakai.registration.boundary.Recipient;

/** Makes what is handed to the mail server, as this server is set: sender, way back, and signature. */
@ApplicationScoped
public class EnvelopeMaker {

    private static final Logger LOG = Logger.getLogger(EnvelopeMaker.class.getName());

    @Resource(lookup = "java:jboss/mail/Danwakai")
    private Session session;

    @Inject
    private Clock clock;

    private String from;
    private Optional<WayBack> wayBack;
    private Optional<Seal> seal;

    @PostConstruct
    void readSettings() {
        try {
            from = new InternetAddress(Setting.MAIL_FROM.value()).getAddress();
        } catch (AddressException e) {
            throw new IllegalStateException(Setting.MAIL_FROM.variable() + " is no mail address", e);
        }
        wayBack = WayBack.set();
        seal = Seal.set(from.substring(from.lastIndexOf('@') + 1));
    }

    /** A setting that is wrong keeps the server from starting: each mail would fail by it, and at last be given up. */
    void atStart(@Observes @Initialized(ApplicationScoped.class) Object deployment) {
        LOG.log(
                Level.INFO,
                "Mails are {0}",
                seal.map(one -> "signed, by " + one.provider()).orElse("not signed"));
    }

    ReadyMail make(OwedMail mail, Recipient to, Letterhead head, Letter letter) throws MessagingException {
        String calendar = head.seminar()
                .flatMap(seminar -> SeminarEntry.of(mail.kind(), to, seminar, clock.instant()))
                .orElse(null);
        Envelope envelope = new Envelope(
                mail.messageId(),
                sender(head.sender(to.language())),
                to.address(),
                letter,
                calendar,
                mail.kind().isAlarm() ? null : WayOut.of(mail.kind(), to, head.isOver()),
                clock.instant());
        List<String> signature = seal.map(one -> one.of(envelope)).stream().toList();
        String back = wayBack.map(way -> way.address(mail.messageId())).orElse(from);
        return new ReadyMail(session, envelope, signature, back);
    }

    private InternetAddress sender(String name) {
        try {
            return new InternetAddress(from, name, StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
