package org.danwakai.console;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import org.danwakai.mail.boundary.MailTemplates;
import org.danwakai.mail.entity.Letter;
import org.danwakai.mail.entity.MailKind;
import org.danwakai.mail.entity.TemplateProblem;
import org.danwakai.mail.entity.TemplateRefused;
import org.danwakai.mail.entity.TemplateText;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.registration.boundary.RegistrantFilter;
import org.danwakai.registration.boundary.RegistrantRow;
import org.danwakai.registration.boundary.RegistrantSearch;
import org.danwakai.registration.boundary.Registrants;
import org.danwakai.seminar.boundary.SeminarEditing;
import org.danwakai.seminar.boundary.SeminarMention;

/** A mail as it would be, about a seminar and to somebody who is registered for it. */
@Dependent
public class MailPreview implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int MOST_SEMINARS = 50;
    private static final int MOST_PEOPLE = 100;

    @Inject
    private MailTemplates templates;

    @Inject
    private SeminarEditing seminars;

    @Inject
    private Registrants registrants;

    private String series;
    private Integer number;
    private Long registration;
    private transient List<SeminarMention> choices;
    private transient List<RegistrantRow> people;
    private Letter letter;
    private transient List<TemplateProblem> problems = List.of();

    void open(String slug) {
        series = slug;
        number = getSeminars().stream().findFirst().map(SeminarMention::number).orElse(null);
    }

    /** While something is wrong with the text, the last letter that was right stays. */
    void show(MailKind kind, String language, TemplateText text) {
        try {
            letter = templates.preview(series, kind, language, text, number, registration);
            problems = List.of();
        } catch (TemplateRefused refused) {
            problems = refused.problems();
        } catch (NotFound gone) {
            registration = null;
        }
    }

    public List<SeminarMention> getSeminars() {
        if (choices == null) {
            choices = seminars.mentions(series, MOST_SEMINARS);
        }
        return choices;
    }

    public List<RegistrantRow> getPeople() {
        if (people == null) {
            people = read();
        }
        return people;
    }

    private List<RegistrantRow> read() {
        return getSeminars().stream()
                .filter(one -> number != null && one.number() == number)
                .findFirst()
                .map(one -> registrants.list(RegistrantSearch.of(one.id(), RegistrantFilter.ALL, 0, MOST_PEOPLE)))
                .orElse(List.of());
    }

    public List<TemplateProblem> getProblems() {
        return problems == null ? List.of() : problems;
    }

    public Letter getLetter() {
        return letter;
    }

    public Integer getNumber() {
        return number;
    }

    public void setNumber(Integer number) {
        if (number != null && !number.equals(this.number)) {
            registration = null;
            people = null;
        }
        this.number = number;
    }

    public Long getRegistration() {
        return registration;
    }

    public void setRegistration(Long registration) {
        this.registration = registration;
    }
}
