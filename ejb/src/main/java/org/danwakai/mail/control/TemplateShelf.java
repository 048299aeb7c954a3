package org.danwakai.mail.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.danwakai.mail.entity.MailKind;
import org.danwakai.mail.entity.TemplateRefused;
import org.danwakai.mail.entity.TemplateText;
import org.danwakai.platform.entity.Word;

/** Templates that are ready to be filled: the product's, and those that series have in their place. */
@ApplicationScoped
public class TemplateShelf {

    private static final Logger LOG = Logger.getLogger(TemplateShelf.class.getName());
    private static final String FOLDER = "/org/danwakai/mail/";

    /** Versions never change, so what was made of one holds; beyond this many they are made anew. */
    private static final int MOST_KEPT = 2_000;

    private final Map<String, MailTemplate> usual = new ConcurrentHashMap<>();
    private final Map<Long, Optional<MailTemplate>> versions = new ConcurrentHashMap<>();

    @Inject
    private TemplateBook book;

    /** Those of one series, read at one moment. */
    record Own(Map<String, MailTemplate> templates) {

        static final Own NONE = new Own(Map.of());

        static Own of(MailKind kind, String language, MailTemplate template) {
            return new Own(Map.of(key(kind, language), template));
        }

        Optional<MailTemplate> find(MailKind kind, String language) {
            return Optional.ofNullable(templates.get(key(kind, language)));
        }
    }

    /** @param series null for mails that are about none */
    Own own(Long series) {
        Map<String, MailTemplate> templates = new HashMap<>();
        for (TemplateBook.Entry entry : book.latest(series)) {
            if (entry.text() != null) {
                version(entry).ifPresent(template -> templates.put(key(entry.kind(), entry.language()), template));
            }
        }
        return new Own(Map.copyOf(templates));
    }

    MailTemplate usual(MailKind kind, String language) {
        return usual.computeIfAbsent(
                key(kind, language), key -> MailTemplate.read(kind, language, usualText(kind, language)));
    }

    /** @throws TemplateRefused when it would make no right mail */
    public static void check(MailKind kind, String language, TemplateText text) {
        MailTemplate.read(kind, language, text);
    }

    /** As the product words it. */
    public static TemplateText usualText(MailKind kind, String language) {
        String name = FOLDER + key(kind, language) + ".txt";
        try (InputStream stream = TemplateShelf.class.getResourceAsStream(name)) {
            String text = new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
            int end = text.indexOf('\n');
            return TemplateText.typed(text.substring(0, end), text.substring(end + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<MailTemplate> version(TemplateBook.Entry entry) {
        if (versions.size() > MOST_KEPT) {
            versions.clear();
        }
        return versions.computeIfAbsent(entry.id(), id -> read(entry));
    }

    /** What was saved by an older release may name what is no more: the mail goes out as the product words it. */
    private static Optional<MailTemplate> read(TemplateBook.Entry entry) {
        try {
            return Optional.of(MailTemplate.read(entry.kind(), entry.language(), entry.text()));
        } catch (TemplateRefused outdated) {
            LOG.log(Level.WARNING, "Template {0} is not used: {1}", new Object[] {entry.id(), outdated.getMessage()});
            return Optional.empty();
        }
    }

    private static String key(MailKind kind, String language) {
        return Word.of(kind) + "_" + language;
    }
}
