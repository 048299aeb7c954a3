package org.danwakai.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.danwakai.mail.boundary.MailTemplates;
import org.danwakai.mail.boundary.MailTemplates.Current;
import org.danwakai.mail.boundary.MailTemplates.Version;
import org.danwakai.mail.entity.MailKind;
import org.danwakai.mail.entity.Placeholder;
import org.danwakai.mail.entity.TemplateProblem;
import org.danwakai.mail.entity.TemplateRefused;
import org.danwakai.mail.entity.TemplateText;
import org.danwakai.platform.entity.ChangedMeanwhile;
import org.danwakai.platform.entity.Word;
import org.danwakai.rights.boundary.SeriesRights;
import org.danwakai.rights.entity.Rank;
import org.danwakai.seminar.boundary.SeminarCatalog;
import org.omnifaces.util.Faces;

/** One mail in one language, as the series words it. */
@Named("mailEditor")
@ViewScoped
public class MailEditor implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private MailTemplates templates;

    @Inject
    private SeriesRights rights;

    @Inject
    private SeminarCatalog catalog;

    @Inject
    private Notices notices;

    @Inject
    private ConsoleTexts texts;

    @Inject
    private MailPreview preview;

    private String series;
    private String mail;
    private String written;
    private MailKind kind;
    private String subject;
    private String body;
    private int basedOn;
    private boolean own;

    public void open() {
        rights.require(Rank.ORGANIZER, series);
        kind = Stream.of(MailKind.values())
                .filter(one -> Word.of(one).equals(mail))
                .findFirst()
                .orElse(null);
        if (kind == null || !MailTemplates.LANGUAGES.contains(written)) {
            Faces.responseSendError(HttpServletResponse.SC_NOT_FOUND, "mail");
            return;
        }
        preview.open(series);
        begin();
    }

    private void begin() {
        Current current = templates.current(series, kind, written);
        basedOn = current.version();
        own = current.own();
        take(current.text());
    }

    /** Puts a text into the fields, to be looked at and saved. */
    public void take(TemplateText text) {
        subject = text.subject();
        body = text.body();
        look();
    }

    public void takeUsual() {
        take(templates.usual(kind, written));
    }

    public void look() {
        preview.show(kind, written, TemplateText.typed(subject, body));
    }

    public void save() {
        try {
            templates.save(series, kind, written, TemplateText.typed(subject, body), basedOn);
            begin();
            notices.done("template.saved");
        } catch (TemplateRefused refused) {
            look();
            // one message is shown beside a field, so it says all that is wrong with it
            refused.problems().stream()
                    .collect(Collectors.groupingBy(
                            TemplateProblem::part, Collectors.mapping(this::say, Collectors.joining(" "))))
                    .forEach((part, said) -> notices.beside("edit:" + Word.of(part), said));
            notices.refused("refused.invalid-input", refused.problems().size());
        } catch (ChangedMeanwhile late) {
            tellOfOther();
        }
    }

    public void reset() {
        try {
            templates.reset(series, kind, written, basedOn);
            begin();
            notices.done("template.reset");
        } catch (ChangedMeanwhile late) {
            tellOfOther();
        }
    }

    /** What was typed stays; who saves once more has read that there is another version, and puts theirs after it. */
    private void tellOfOther() {
        Version other = getVersions().get(0);
        basedOn = other.version();
        own = other.text() != null;
        notices.refused("template.meanwhile", other.savedBy(), other.version());
    }

    /** What is wrong, in the reader's words, with its place. */
    public String say(TemplateProblem problem) {
        String text = texts.of("template.problem." + problem.code(), problem.word());
        return problem.line() == 0 ? text : texts.of("template.at", problem.line(), problem.column(), text);
    }

    public List<Placeholder> getPlaceholders() {
        return Placeholder.of(kind).stream().sorted().toList();
    }

    public boolean isNeeded(Placeholder placeholder) {
        return Placeholder.neededIn(kind).contains(placeholder);
    }

    public List<Version> getVersions() {
        return templates.versions(series, kind, written);
    }

    /** Whether the one who is logged in may change it. */
    public boolean isMine() {
        return templates.isMine(kind);
    }

    public ZoneId getZone() {
        return catalog.series(series).orElseThrow().zone();
    }

    public boolean isOwn() {
        return own;
    }

    public MailPreview getPreview() {
        return preview;
    }

    public String getSeries() {
        return series;
    }

    public void setSeries(String series) {
        this.series = series;
    }

    public String getMail() {
        return mail;
    }

    public void setMail(String mail) {
        this.mail = mail;
    }

    /** The language of the mail. */
    public String getWritten() {
        return written;
    }

    public void setWritten(String written) {
        this.written = written;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }
}
