package org.danwakai.stack.bench;

import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.validate.ValidationException;

/**
 * Reads a mail back as its recipient's programs do, and compares it with what is owed. Its parts are taken apart by
 * Jakarta Mail, its calendar is read and judged by iCal4j; of neither does the server have any part in writing it.
 */
final class LetterCheck {

    private static final List<String> HEADERS = List.of(
            "Auto-Submitted",
            "Content-Type",
            "Date",
            "From",
            "List-Unsubscribe",
            "List-Unsubscribe-Post",
            "MIME-Version",
            "Message-ID",
            "Subject",
            "To");
    private static final Pattern PERSONAL_LINK = Pattern.compile("https?://[^\\s\"<>]+/[a-z]+/[\\w-]{40,}");
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    static {
        // the zone that counts is the one in the mail, not one that iCal4j would fetch from the network
        System.setProperty("net.fortuna.ical4j.timezone.update.enabled", "false");
    }

    private final OwedLetter owed;
    private final List<String> flaws = new ArrayList<>();

    private LetterCheck(OwedLetter owed) {
        this.owed = owed;
    }

    /** @param text as the mail server was given it @return what is wrong with it; empty when it is right */
    static List<String> flaws(OwedLetter owed, String text) {
        LetterCheck check = new LetterCheck(owed);
        try {
            check.read(new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
        } catch (MessagingException | IOException | ClassCastException | ParserException e) {
            check.flaws.add("cannot be read: " + e);
        }
        return check.flaws;
    }

    private void read(MimeMessage mail) throws MessagingException, IOException, ParserException {
        headers(mail);
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        require("three alternatives", parts.getCount() == 3 && mail.isMimeType("multipart/alternative"));
        if (!flaws.isEmpty()) {
            return;
        }
        words(content(parts.getBodyPart(0), "text/plain"), "text");
        words(content(parts.getBodyPart(1), "text/html").replace("&amp;", "&"), "HTML");
        require(
                "the type says the method",
                parts.getBodyPart(2).getContentType().contains("method=PUBLISH"));
        calendar(new CalendarBuilder().build(new StringReader(content(parts.getBodyPart(2), "text/calendar"))));
    }

    private void headers(MimeMessage mail) throws MessagingException {
        List<String> names = Collections.list(mail.getAllHeaders()).stream()
                .map(Header::getName)
                .sorted()
                .toList();
        equal("headers", HEADERS, names);
        equal("sender", "danwakai@localhost", sender(mail));
        equal("recipient", owed.recipient(), mail.getHeader("To", ","));
        equal("Message-ID", "<" + owed.messageId() + ">", mail.getMessageID());
        equal("Auto-Submitted", "auto-generated", mail.getHeader("Auto-Submitted", ","));
        equal("List-Unsubscribe", "<" + owed.cancelLink() + ">", mail.getHeader("List-Unsubscribe", ","));
        equal("List-Unsubscribe-Post", "List-Unsubscribe=One-Click", mail.getHeader("List-Unsubscribe-Post", ","));
        Instant date =
                mail.getSentDate() == null ? Instant.MIN : mail.getSentDate().toInstant();
        require(
                "a date of now",
                date.isAfter(Instant.now().minus(CLOCKS_DIFFER))
                        && date.isBefore(Instant.now().plus(CLOCKS_DIFFER)));
        String number = owed.seminarLink().substring(owed.seminarLink().lastIndexOf('/') + 1);
        require(
                "a subject that names the seminar",
                mail.getSubject() != null && mail.getSubject().matches(".*(?<!\\d)" + number + "(?!\\d).*"));
    }

    private static String sender(MimeMessage mail) throws MessagingException {
        Address[] from = mail.getFrom();
        return from == null || from.length != 1 ? "none" : ((InternetAddress) from[0]).getAddress();
    }

    private static String content(BodyPart part, String type) throws MessagingException, IOException {
        if (!part.isMimeType(type) || !part.getContentType().contains("charset=UTF-8")) {
            throw new MessagingException(part.getContentType() + " instead of " + type);
        }
        return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private void words(String text, String where) {
        // whose name is longer, and the display name, hold the name as well
        Pattern greeting = Pattern.compile(Pattern.quote(owed.name()) + "(?![\\w＠])");
        require(
                owed.name() + " in the " + where,
                greeting.matcher(text).results().count() == 1);
        require(owed.displayName() + " in the " + where, text.contains(owed.displayName()));
        require("the title in the " + where, text.contains(owed.title()));
        require("the seminar's page in the " + where, text.contains(owed.seminarLink()));
        Set<String> links = new TreeSet<>();
        for (Matcher link = PERSONAL_LINK.matcher(text); link.find(); ) {
            links.add(link.group());
        }
        equal("personal links in the " + where, new TreeSet<>(Set.of(owed.cancelLink(), owed.leaveLink())), links);
    }

    private void calendar(Calendar calendar) {
        List<VEvent> events = calendar.getComponents(Component.VEVENT);
        require("one entry", events.size() == 1);
        for (VEvent event : events) {
            require(
                    "nobody whom a calendar would answer",
                    event.getProperty(Property.ORGANIZER).isEmpty());
            // RFC 5546 wants somebody named; that is the one thing in which our entries do not follow it
            event.add(new Organizer(URI.create("mailto:nobody@example.org")));
        }
        try {
            require(
                    "a valid calendar: " + calendar.validate(),
                    !calendar.validate().hasErrors());
        } catch (ValidationException e) {
            flaws.add("the calendar is not valid: " + e.getMessage());
        }
        equal("method", "PUBLISH", value(calendar.getProperty(Property.METHOD)));
        for (VEvent event : events) {
            require("a UID", !value(event.getProperty(Property.UID)).isEmpty());
            equal("start", owed.startsAt(), instant(event.getDateTimeStart().getDate()));
            equal("end", owed.endsAt(), instant(event.getDateTimeEnd().getDate()));
            equal("status", "CONFIRMED", value(event.getProperty(Property.STATUS)));
            equal("URL", owed.seminarLink(), value(event.getProperty(Property.URL)));
            require(
                    "the title in the calendar",
                    value(event.getProperty(Property.SUMMARY)).contains(owed.title()));
        }
    }

    private static String value(Optional<? extends Property> property) {
        return property.map(Property::getValue).orElse("");
    }

    private static Instant instant(Temporal date) {
        return Instant.from(date);
    }

    private void equal(String what, Object wanted, Object found) {
        require(what + ": " + wanted + ", found " + found, wanted.equals(found));
    }

    private void require(String what, boolean holds) {
        if (!holds) {
            flaws.add("not so: " + what);
        }
    }
}
