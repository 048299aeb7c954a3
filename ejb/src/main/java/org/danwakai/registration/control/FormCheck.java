package org.danwakai.registration.control;

import java.util.ArrayList;
import java.util.List;
import org.danwakai.platform.entity.InvalidInput;
import org.danwakai.platform.entity.InvalidInput.FieldProblem;
import org.danwakai.platform.entity.OneLine;
import org.danwakai.registration.boundary.RegistrationForm;
import org.danwakai.registration.entity.Attendee;
import org.danwakai.registration.entity.MailAddress;

/** Reads a registration form: all its problems at once, or the person that it names. */
public final class FormCheck {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_INSTITUTION = 200;

    private final List<FieldProblem> problems = new ArrayList<>();

    private FormCheck() {}

    /** @throws InvalidInput naming every field that has a problem */
    public static Attendee check(RegistrationForm form) {
        return new FormCheck().person(form);
    }

    private Attendee person(RegistrationForm form) {
        String name = line("name", form.name(), LONGEST_NAME);
        String institution = line("institution", form.institution(), LONGEST_INSTITUTION);
        MailAddress address = address(form.email());
        String language = form.language() == null ? "ja" : form.language();
        if (!List.of("ja", "en").contains(language)) {
            problems.add(new FieldProblem("language", "unknown"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return new Attendee(address, name, institution, language);
    }

    private String line(String field, String typed, int longest) {
        String text = OneLine.tidy(typed);
        if (text == null) {
            problems.add(new FieldProblem(field, "required"));
        } else if (text.length() > longest) {
            problems.add(new FieldProblem(field, "too-long"));
        } else if (!OneLine.isClean(text)) {
            problems.add(new FieldProblem(field, "control-characters"));
        } else if (text.indexOf('@') >= 0 || text.indexOf('＠') >= 0) {
            // the display name joins the two with an at-sign, and would no longer tell them apart
            problems.add(new FieldProblem(field, "at-sign"));
        }
        return text;
    }

    private MailAddress address(String typed) {
        if (OneLine.tidy(typed) == null) {
            problems.add(new FieldProblem("email", "required"));
            return null;
        }
        return MailAddress.parse(typed).orElseGet(() -> {
            problems.add(new FieldProblem("email", "not-an-address"));
            return null;
        });
    }
}
