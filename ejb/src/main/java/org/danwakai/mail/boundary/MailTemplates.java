package org.danwakai.mail.boundary;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.danwakai.audit.boundary.AuditTrail;
import org.danwakai.audit.entity.Action;
import org.danwakai.audit.entity.Detail;
import org.danwakai.audit.entity.Fact;
import org.danwakai.mail.control.Specimens;
import org.danwakai.mail.control.TemplateBook;
import org.danwakai.mail.control.TemplateBook.Entry;
import org.danwakai.mail.control.TemplateShelf;
import org.danwakai.mail.entity.Letter;
import org.danwakai.mail.entity.MailKind;
import org.danwakai.mail.entity.Placeholder;
import org.danwakai.mail.entity.TemplateRefused;
import org.danwakai.mail.entity.TemplateText;
import org.danwakai.platform.entity.ChangedMeanwhile;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.platform.entity.Word;
import org.danwakai.rights.boundary.SeriesRights;
import org.danwakai.rights.entity.Rank;

/**
 * How a series words its mails. Nothing that was saved is ever lost: each change is a version of its own. What is about a
 * person and no series is worded for the whole server, by administrators.
 */
@Stateless
@RolesAllowed({"organizer", "admin"})
public class MailTemplates {

    /** The languages that mails are sent in. */
    public static final List<String> LANGUAGES = List.of("ja", "en");

    private static final int MOST_VERSIONS = 100;

    @Resource
    private SessionContext session;

    @Inject
    private TemplateBook book;

    @Inject
    private Specimens specimens;

    @Inject
    private SeriesRights rights;

    @Inject
    private AuditTrail audit;

    /** @param version the last one; 0 when the series never worded it @param own whether the series words it now */
    public record Worded(MailKind kind, String language, int version, boolean own, Instant savedAt, String savedBy) {}

    /** @param text null: back to the product's own words */
    public record Version(int version, TemplateText text, Instant savedAt, String savedBy) {}

    /** @param version that it is, and that a change of it is based on; 0 for none */
    public record Current(TemplateText text, int version, boolean own) {}

    /** Those of its own, and those that it once had. */
    public List<Worded> list(String series) {
        rights.require(Rank.ORGANIZER, series);
        List<Entry> entries = new ArrayList<>(book.latest(id(series)));
        entries.addAll(book.latest(null));
        return entries.stream()
                .map(one -> new Worded(
                        one.kind(), one.language(), one.version(), one.text() != null, one.savedAt(), one.savedBy()))
                .toList();
    }

    public Current current(String series, MailKind kind, String language) {
        rights.require(Rank.ORGANIZER, series);
        Optional<Entry> last = book.versions(key(series, kind), kind, known(language), 1).stream()
                .findFirst();
        TemplateText own = last.map(Entry::text).orElse(null);
        return new Current(
                own == null ? TemplateShelf.usualText(kind, language) : own,
                last.map(Entry::version).orElse(0),
                own != null);
    }

    /** The latest first. */
    public List<Version> versions(String series, MailKind kind, String language) {
        rights.require(Rank.ORGANIZER, series);
        return book.versions(key(series, kind), kind, known(language), MOST_VERSIONS).stream()
                .map(one -> new Version(one.version(), one.text(), one.savedAt(), one.savedBy()))
                .toList();
    }

    /** As the product words it. */
    public TemplateText usual(MailKind kind, String language) {
        return TemplateShelf.usualText(kind, known(language));
    }

    /** Whether the caller may word it. */
    public boolean isMine(MailKind kind) {
        return !Placeholder.isAboutNoSeries(kind) || session.isCallerInRole("admin");
    }

    /**
     * Words the mail so from now on; the same words as now are no change.
     *
     * @param basedOn the version that the author changed
     * @throws TemplateRefused when it would make no right mail
     * @throws ChangedMeanwhile when somebody else saved one since; nothing is written
     */
    public void save(String series, MailKind kind, String language, TemplateText text, int basedOn) {
        rights.require(Rank.ORGANIZER, series);
        TemplateShelf.check(kind, known(language), text);
        if (!current(series, kind, language).text().equals(text)) {
            add(series, kind, language, text, basedOn);
        }
    }

    /**
     * Goes back to the product's own words.
     *
     * @param basedOn the version that the caller saw
     * @throws ChangedMeanwhile when somebody else saved one since; nothing is written
     */
    public void reset(String series, MailKind kind, String language, int basedOn) {
        rights.require(Rank.ORGANIZER, series);
        if (current(series, kind, known(language)).own()) {
            add(series, kind, language, null, basedOn);
        }
    }

    private void add(String series, MailKind kind, String language, TemplateText text, int basedOn) {
        if (!isMine(kind)) {
            throw new EJBAccessException("mails that are about no series are worded by administrators");
        }
        String caller = session.getCallerPrincipal().getName();
        if (!book.add(key(series, kind), kind, language, text, basedOn, caller)) {
            throw new ChangedMeanwhile("template " + Word.of(kind) + " " + language);
        }
        audit.record(
                text == null ? Action.RESET_TEMPLATE : Action.SAVE_TEMPLATE,
                series,
                Detail.of(Fact.MAIL, kind).and(Fact.LANGUAGE, language).and(Fact.VERSION, basedOn + 1));
    }

    /**
     * What the mail would be.
     *
     * @param number of the seminar that it tells of; null for an invented one
     * @param registration to whom it goes; null for an invented reader
     * @throws TemplateRefused when it would make no right mail
     */
    public Letter preview(
            String series, MailKind kind, String language, TemplateText text, Integer number, Long registration) {
        rights.require(Rank.ORGANIZER, series);
        return specimens.ofTemplate(series, kind, known(language), text, number, registration);
    }

    private Long key(String series, MailKind kind) {
        long id = id(series);
        return Placeholder.isAboutNoSeries(kind) ? null : Long.valueOf(id);
    }

    /** Of one in which the caller was found to have a right. */
    private long id(String series) {
        return rights.all().get(series).series();
    }

    private static String known(String language) {
        if (!LANGUAGES.contains(language)) {
            throw new NotFound("language " + language);
        }
        return language;
    }
}
