package org.danwakai.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.stream.Collectors;
import org.danwakai.mail.boundary.MailTemplates;
import org.danwakai.mail.boundary.MailTemplates.Current;
import org.danwakai.mail.boundary.MailTemplates.Version;
import org.danwakai.mail.entity.TemplateProblem;
import org.danwakai.mail.entity.TemplateRefused;
import org.danwakai.mail.entity.TemplateText;
import org.danwakai.platform.entity.ChangedMeanwhile;
import org.danwakai.platform.entity.Word;

/** Words one mail in one language, looks at it, and saves it. */
@Named("mailEditor")
@ViewScoped
public class MailEditor implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private WordedMail mail;

    @Inject
    private MailTemplates templates;

    @Inject
    private Notices notices;

    @Inject
    private ConsoleTexts texts;

    @Inject
    private MailPreview preview;

    private String subject;
    private String body;
    private int basedOn;
    private boolean own;

    public void open() {
        if (mail.find()) {
            preview.open(mail.getSeries());
            begin();
        }
    }

    private void begin() {
        mail.refresh();
        Current current = templates.current(mail.getSeries(), mail.getKind(), mail.getWritten());
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
        take(templates.usual(mail.getKind(), mail.getWritten()));
    }

    public void look() {
        preview.show(mail.getKind(), mail.getWritten(), typed());
    }

    public void save() {
        try {
            templates.save(mail.getSeries(), mail.getKind(), mail.getWritten(), typed(), basedOn);
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
            templates.reset(mail.getSeries(), mail.getKind(), mail.getWritten(), basedOn);
            begin();
            notices.done("template.reset");
        } catch (ChangedMeanwhile late) {
            tellOfOther();
        }
    }

    private TemplateText typed() {
        return TemplateText.typed(subject, body);
    }

    /** What was typed stays; who saves once more has read that there is another version, and puts theirs after it. */
    private void tellOfOther() {
        mail.refresh();
        Version other = mail.getVersions().get(0);
        basedOn = other.version();
        own = other.text() != null;
        notices.refused("template.meanwhile", other.savedBy(), other.version());
    }

    /** What is wrong, in the reader's words, with its place. */
    public String say(TemplateProblem problem) {
        String text = texts.of("template.problem." + problem.code(), problem.word());
        return problem.line() == 0 ? text : texts.of("template.at", problem.line(), problem.column(), text);
    }

    public boolean isOwn() {
        return own;
    }

    public MailPreview getPreview() {
        return preview;
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
