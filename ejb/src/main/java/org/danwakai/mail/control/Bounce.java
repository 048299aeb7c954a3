package org.danwakai.mail.control;

import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a mail server reports of a mail that it could not deliver: RFC 3464, and what older servers write instead.
 *
 * @param mark the random half of the Message-ID of the mail that came back
 * @param status RFC 3463, such as 5.1.1
 * @param words of the server, without addresses
 */
record Bounce(String mark, String status, String words) {

    private static final Pattern STATUS = Pattern.compile("\\b([245]\\.\\d{1,3}\\.\\d{1,3})\\b");
    private static final Pattern MESSAGE_ID =
            Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@", Pattern.CASE_INSENSITIVE);

    /** RFC 3463, 3.1: it failed for good, and nobody says why. */
    private static final String VAGUE = "5.0.0";

    private static final String[] WHERE_IT_WENT = {"To", "Delivered-To", "X-Original-To", "Envelope-To"};
    private static final int LONGEST_PART = 64 * 1024;
    private static final int MOST_PARTS = 20;

    /** Empty for all other mail: what answers automatically, what is only delayed, and what is no mail of ours. */
    static Optional<Bounce> read(MimeMessage message) throws MessagingException, IOException {
        return message.isMimeType("multipart/report") ? report(message) : letter(message);
    }

    private static Optional<Bounce> report(MimeMessage message) throws MessagingException, IOException {
        String mark = markOfRecipient(message);
        Optional<String[]> failure = Optional.empty();
        for (Part part : parts(message)) {
            if (part.isMimeType("message/delivery-status") || part.isMimeType("message/global-delivery-status")) {
                failure = failure(part);
            } else if (mark == null && (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers"))) {
                mark = markOfMessageId(new InternetHeaders(start(part)).getHeader("Message-ID", null));
            }
        }
        String found = mark;
        return found == null ? Optional.empty() : failure.map(told -> new Bounce(found, told[0], told[1]));
    }

    /** @return status and words of the recipient that it failed for; we write to one at a time */
    private static Optional<String[]> failure(Part part) throws MessagingException, IOException {
        InputStream in = start(part);
        // the first group of lines is about the report itself
        new InternetHeaders(in);
        for (int group = 0; group < MOST_PARTS && in.available() > 0; group++) {
            InternetHeaders recipient = new InternetHeaders(in);
            if ("failed".equalsIgnoreCase(strip(recipient.getHeader("Action", null)))) {
                String diagnosis = unfolded(recipient.getHeader("Diagnostic-Code", null));
                String status = strip(recipient.getHeader("Status", null));
                return Optional.of(new String[] {precise(status, diagnosis), Answer.bare(diagnosis)});
            }
        }
        return Optional.empty();
    }

    /** From a mail server that knows no reports: only with our mark, and only when it says that it is for good. */
    private static Optional<Bounce> letter(MimeMessage message) throws MessagingException, IOException {
        String from = String.valueOf(message.getHeader("From", ",")).toLowerCase(Locale.ROOT);
        boolean isFromServer = from.contains("mailer-daemon") || from.contains("postmaster");
        String mark = markOfRecipient(message);
        if (!isFromServer || mark == null) {
            return Optional.empty();
        }
        for (Part part : parts(message)) {
            if (part.isMimeType("text/plain")) {
                String text = new String(start(part).readAllBytes(), StandardCharsets.ISO_8859_1);
                Matcher status = STATUS.matcher(text);
                if (status.find() && status.group(1).startsWith("5")) {
                    int begin = Math.max(0, status.start() - 4);
                    return Optional.of(new Bounce(mark, status.group(1), Answer.bare(text.substring(begin))));
                }
            }
        }
        return Optional.empty();
    }

    private static List<Part> parts(Part part) throws MessagingException, IOException {
        if (!part.isMimeType("multipart/*") || !(part.getContent() instanceof Multipart all)) {
            return List.of(part);
        }
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST_PARTS, all.getCount()); i++) {
            BodyPart one = all.getBodyPart(i);
            parts.add(one);
        }
        return parts;
    }

    /** As much of it as a report needs. */
    private static InputStream start(Part part) throws MessagingException, IOException {
        try (InputStream in = new BufferedInputStream(part.getInputStream())) {
            return new ByteArrayInputStream(in.readNBytes(LONGEST_PART));
        }
    }

    private static String markOfRecipient(MimeMessage message) throws MessagingException {
        for (Header header : Collections.list(message.getMatchingHeaders(WHERE_IT_WENT))) {
            Optional<String> mark = WayBack.mark(header.getValue());
            if (mark.isPresent()) {
                return mark.get();
            }
        }
        return null;
    }

    private static String markOfMessageId(String messageId) {
        Matcher ours = MESSAGE_ID.matcher(String.valueOf(messageId));
        return ours.find() ? ours.group(1).toLowerCase(Locale.ROOT) : null;
    }

    /** Some servers report 5.0.0, and what the next one told them only in its words. */
    private static String precise(String status, String diagnosis) {
        String reported = first(status).orElse(VAGUE);
        return reported.endsWith(".0.0") ? first(diagnosis).orElse(reported) : reported;
    }

    private static Optional<String> first(String text) {
        Matcher status = STATUS.matcher(text);
        return status.find() ? Optional.of(status.group(1)) : Optional.empty();
    }

    private static String strip(String value) {
        return value == null ? "" : value.strip();
    }

    private static String unfolded(String value) {
        return strip(value).replaceAll("\\R\\s+", " ").replaceFirst("(?i)^smtp;\\s*", "");
    }
}
