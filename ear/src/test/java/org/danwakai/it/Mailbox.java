package org.danwakai.it;

import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the local mail server captured. */
final class Mailbox {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Mailbox() {}

    record Mail(String subject, String messageId, String text, String html, MimeMessage message) {

        /** The token of the link of that kind. */
        String token(String kind) {
            Matcher matcher = Pattern.compile("/" + kind + "/([\\w-]{40,})").matcher(text);
            if (!matcher.find()) {
                throw new AssertionError("no link of kind " + kind + " in:\n" + text);
            }
            return matcher.group(1);
        }
    }

    static List<Mail> of(String address) {
        String url = TheStack.asItIs().mailApiUrl() + "/api/user/" + address + "/messages";
        Api.Answer answer = Api.at("").get(url);
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            JsonStructure structure = reader.read();
            if (structure.getValueType() != JsonValue.ValueType.ARRAY) {
                return List.of();
            }
            return structure.asJsonArray().getValuesAs(JsonObject.class).stream()
                    .map(message -> parse(message.getString("mimeMessage")))
                    .toList();
        }
    }

    /** The first mail to the address that fits; waits for it. */
    static Mail awaitMail(String address, Predicate<Mail> wanted) {
        return await("mail to " + address)
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> of(address).stream().filter(wanted).findFirst().orElse(null), mail -> mail != null);
    }

    static Mail awaitSubject(String address, String part) {
        return awaitMail(address, mail -> mail.subject().contains(part));
    }

    private static Mail parse(String mime) {
        try {
            MimeMessage message = new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(mime.getBytes(StandardCharsets.UTF_8)));
            MimeMultipart parts = (MimeMultipart) message.getContent();
            return new Mail(
                    message.getSubject(),
                    message.getMessageID(),
                    content(parts.getBodyPart(0)),
                    content(parts.getBodyPart(1)),
                    message);
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(mime, e);
        }
    }

    private static String content(BodyPart part) throws MessagingException, IOException {
        return ((String) part.getContent()).replace("\r\n", "\n");
    }
}
