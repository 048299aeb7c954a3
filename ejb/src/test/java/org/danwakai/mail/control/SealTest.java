package org.danwakai.mail.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Provider;
import java.security.Security;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.danwakai.mail.entity.Letter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The signature verified as RFC 6376, 6.1 tells a receiver to, without the library that made it. */
class SealTest {

    private static final String LETTER = "山田 太郎 様\n\n.先頭の点  と空白 \n";

    /** The native one where there is one for this machine. */
    static Stream<Provider> providers() {
        AmazonCorrettoCryptoProvider fast = AmazonCorrettoCryptoProvider.INSTANCE;
        return Stream.of(fast, Security.getProvider("SunRsaSign"))
                .filter(one -> one != fast || fast.getLoadingError() == null);
    }

    @ParameterizedTest
    @MethodSource("providers")
    void aReceiverCanVerifyTextAndHeaders(Provider rsa) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair keys = generator.generateKeyPair();
        Envelope envelope = new Envelope(
                "0d7c1c1e-9a3f-4a6e-8b1d-2f4f6a7b8c9d@x.ac.jp",
                new InternetAddress("danwakai@x.ac.jp", "談話会", "UTF-8"),
                "taro@example.ac.jp",
                new Letter("第77回DLAP: 受付のお知らせ（とても長い題名がここに入ります）", LETTER, "<p>山田</p>\n"),
                "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
                new WayOut("https://x.ac.jp/cancel/abc", true),
                Instant.parse("2026-01-20T01:00:00Z"));

        Seal seal = new Seal("x.ac.jp", "2026", keys.getPrivate().getEncoded(), rsa);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ReadyMail(Session.getInstance(new Properties()), envelope, List.of(seal.of(envelope)), "danwakai@x.ac.jp")
                .writeTo(bytes);
        String text = bytes.toString(StandardCharsets.ISO_8859_1);
        String head = text.substring(0, text.indexOf("\r\n\r\n") + 2);
        String body = text.substring(text.indexOf("\r\n\r\n") + 4);
        List<String> headers = List.of(head.split("\r\n(?![ \t])"));
        String signature = headers.stream()
                .filter(line -> line.startsWith("DKIM-Signature:"))
                .findFirst()
                .orElseThrow();
        Map<String, String> tags = tags(signature.substring(signature.indexOf(':') + 1));

        assertThat(signature.split("\r\n")).allMatch(line -> line.length() < 400);
        assertThat(tags)
                .containsEntry("t", "1768870800")
                .containsEntry("d", "x.ac.jp")
                .containsEntry("s", "2026")
                .containsEntry("a", "rsa-sha256")
                .containsEntry("c", "relaxed/simple")
                .doesNotContainKey("l");
        assertThat(tags.get("h").toLowerCase(Locale.ROOT).split(":"))
                .contains("from", "to", "subject", "date", "message-id", "list-unsubscribe", "list-unsubscribe-post")
                .endsWith("from", "to", "subject", "date");
        assertThat(tags.get("bh"))
                .isEqualTo(Base64.getEncoder()
                        .encodeToString(MessageDigest.getInstance("SHA-256")
                                .digest(simple(body).getBytes(StandardCharsets.ISO_8859_1))));
        Signature check = Signature.getInstance("SHA256withRSA");
        check.initVerify(keys.getPublic());
        check.update(signedHeaders(headers, tags.get("h"), signature).getBytes(StandardCharsets.ISO_8859_1));
        assertThat(check.verify(Base64.getMimeDecoder().decode(tags.get("b")))).isTrue();
    }

    private static String signedHeaders(List<String> headers, String names, String signature) {
        StringBuilder text = new StringBuilder();
        List<String> left = new ArrayList<>(headers);
        for (String name : names.split(":")) {
            for (int i = left.size() - 1; i >= 0; i--) {
                String line = left.get(i);
                if (line.toLowerCase(Locale.ROOT).startsWith(name.strip().toLowerCase(Locale.ROOT) + ":")) {
                    text.append(relaxedHeader(left.remove(i))).append("\r\n");
                    break;
                }
            }
        }
        return text + relaxedHeader(signature.replaceFirst("(?s)([;\\s]b=)[^;]*", "$1"));
    }

    private static String relaxedHeader(String line) {
        int colon = line.indexOf(':');
        return line.substring(0, colon).strip().toLowerCase(Locale.ROOT)
                + ":"
                + line.substring(colon + 1)
                        .replaceAll("\r\n", "")
                        .replaceAll("[ \t]+", " ")
                        .strip();
    }

    private static String simple(String body) {
        return body.replaceAll("(\r\n)+$", "") + "\r\n";
    }

    private static Map<String, String> tags(String value) {
        Map<String, String> tags = new HashMap<>();
        for (String tag : value.split(";")) {
            int equals = tag.indexOf('=');
            if (equals > 0) {
                tags.put(
                        tag.substring(0, equals).strip(),
                        tag.substring(equals + 1).replaceAll("\\s", ""));
            }
        }
        return tags;
    }

    @Test
    void aDomainThatNobodyCanSignForIsRefusedAtOnce() throws Exception {
        byte[] key = KeyPairGenerator.getInstance("RSA")
                .generateKeyPair()
                .getPrivate()
                .getEncoded();

        for (String[] names : new String[][] {{"localhost", "2026"}, {"x.ac.jp", "2026; d=y.ac.jp"}}) {
            assertThatThrownBy(() -> new Seal(names[0], names[1], key, Security.getProvider("SunRsaSign")))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(names[0]);
        }
    }
}
