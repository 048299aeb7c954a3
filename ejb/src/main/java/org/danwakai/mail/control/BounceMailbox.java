package org.danwakai.mail.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.danwakai.platform.control.Setting;

/** Reads the mailbox that mail comes back to. What it has read is marked as seen and left there for people. */
@Startup
@Singleton
@DependsOn("Schema")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class BounceMailbox {

    private static final Logger LOG = Logger.getLogger(BounceMailbox.class.getName());
    private static final int MOST_AT_ONCE = 500;
    private static final String PATIENCE = "20000";

    private final AtomicBoolean busy = new AtomicBoolean();

    @Resource
    private TimerService timers;

    @Inject
    private BounceBook book;

    @PostConstruct
    void start() {
        if (Setting.BOUNCE_IMAP_HOST.find().isPresent()) {
            long every = TimeUnit.SECONDS.toMillis(Setting.BOUNCE_IMAP_SECONDS.whole(1));
            timers.createIntervalTimer(every, every, new TimerConfig(null, false));
        }
    }

    @Timeout
    void look() {
        if (!busy.compareAndSet(false, true)) {
            return;
        }
        try {
            read();
        } catch (MessagingException | RuntimeException failure) {
            LOG.log(
                    Level.WARNING,
                    "The mailbox of returned mail cannot be read: {0}",
                    Answer.bare(String.valueOf(failure.getMessage())));
        } finally {
            busy.set(false);
        }
    }

    private void read() throws MessagingException {
        try (Store store = Session.getInstance(properties()).getStore("imap")) {
            store.connect(
                    Setting.BOUNCE_IMAP_HOST.value(),
                    Setting.BOUNCE_IMAP_PORT.whole(1),
                    Setting.BOUNCE_IMAP_USER.value(),
                    Setting.BOUNCE_IMAP_PASSWORD.value());
            try (Folder inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_WRITE);
                Message[] unseen = inbox.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
                for (int i = 0; i < Math.min(MOST_AT_ONCE, unseen.length); i++) {
                    take((MimeMessage) unseen[i]);
                }
            }
        }
    }

    /** What cannot be understood is left to people as well; what cannot be written down is read again. */
    private void take(MimeMessage message) throws MessagingException {
        if (understood(message).map(this::isWrittenDown).orElse(true)) {
            message.setFlag(Flags.Flag.SEEN, true);
        }
    }

    private static Optional<Bounce> understood(MimeMessage message) {
        try {
            return Bounce.read(message);
        } catch (IOException | MessagingException | RuntimeException garbled) {
            LOG.log(
                    Level.INFO,
                    "A mail in the mailbox of returned mail cannot be understood: {0}",
                    Answer.bare(String.valueOf(garbled.getMessage())));
            return Optional.empty();
        }
    }

    private boolean isWrittenDown(Bounce bounce) {
        try {
            boolean ours = book.record(bounce);
            LOG.log(Level.INFO, "A mail came back, {0}: {1}", new Object[] {
                bounce.status(), ours ? "written down" : "of none that is kept here"
            });
            return true;
        } catch (RuntimeException away) {
            LOG.log(Level.WARNING, "That a mail came back cannot be written down yet: {0}", away.toString());
            return false;
        }
    }

    private static Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("mail.imap.ssl.enable", Setting.BOUNCE_IMAP_SSL.value());
        properties.setProperty("mail.imap.ssl.checkserveridentity", "true");
        // what is read is not seen yet: a report that cannot be written down now is read again
        properties.setProperty("mail.imap.peek", "true");
        properties.setProperty("mail.imap.connectiontimeout", PATIENCE);
        properties.setProperty("mail.imap.timeout", PATIENCE);
        properties.setProperty("mail.imap.writetimeout", PATIENCE);
        return properties;
    }
}
