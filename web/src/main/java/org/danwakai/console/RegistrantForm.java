package org.danwakai.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.danwakai.platform.entity.DomainException;
import org.danwakai.platform.entity.InvalidInput;
import org.danwakai.platform.entity.Word;
import org.danwakai.registration.boundary.RegistrantDesk;
import org.danwakai.registration.boundary.RegistrationForm;
import org.danwakai.registration.entity.RegistrationState;

/** Adds one person to a seminar by hand. */
@Named("registrantForm")
@RequestScoped
public class RegistrantForm {

    @Inject
    private RegistrantTable table;

    @Inject
    private RegistrantDesk desk;

    @Inject
    private Notices notices;

    @Inject
    private ConsoleTexts texts;

    private String name;
    private String institution;
    private String email;
    private String mailLanguage = "ja";
    private String pool;

    public void add() {
        try {
            RegistrationState state = desk.add(
                    table.getSeminar().id(),
                    new RegistrationForm(
                            name, institution, email, mailLanguage, pool, false, null, null, null, null, true, null));
            notices.done("registrants.added", name, texts.of("registration." + Word.of(state)));
            name = null;
            institution = null;
            email = null;
            table.refresh();
        } catch (InvalidInput invalid) {
            notices.problems("add", invalid, Map.of("language", "mailLanguage"));
        } catch (DomainException refused) {
            notices.refused(refused);
        }
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getInstitution() {
        return institution;
    }

    public void setInstitution(String institution) {
        this.institution = institution;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getMailLanguage() {
        return mailLanguage;
    }

    public void setMailLanguage(String mailLanguage) {
        this.mailLanguage = mailLanguage;
    }

    public String getPool() {
        return pool;
    }

    public void setPool(String pool) {
        this.pool = pool;
    }
}
