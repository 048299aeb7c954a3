package org.danwakai.registration.control;

import java.util.ArrayList;
import java.util.List;
import org.danwakai.platform.entity.InvalidInput;
import org.danwakai.platform.entity.InvalidInput.FieldProblem;
import org.danwakai.platform.entity.OneLine;
import org.danwakai.platform.entity.Word;
import org.danwakai.registration.boundary.RegistrationForm;
import org.danwakai.registration.boundary.SubscriptionForm;
import org.danwakai.registration.entity.Attendee;
import org.danwakai.registration.entity.MailAddress;
import org.danwakai.registration.entity.PoolName;
import org.danwakai.registration.entity.Wish;

/** Reads what somebody typed to register or to subscribe: all its problems at once, or what it says. */
public final class FormCheck {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_INSTITUTION = 200;
    private static final int LONGEST_KEY = 100;

    private final List<FieldProblem> problems = new ArrayList<>();

    private FormCheck() {}

    /**
     * What a good form says.
     *
     * @param pool null for the seminar's first
     * @param wish null when no subscription is wanted
     * @param requestKey null for none
     */
    public record Checked(Attendee person, PoolName pool, Wish wish, String requestKey) {}

    /** What a good form to subscribe says. */
    public record Subscriber(Attendee person, Wish wish) {}

    /** @throws InvalidInput naming every field that has a problem */
    public static Checked check(RegistrationForm form) {
        FormCheck check = new FormCheck();
        PoolName pool = check.word(PoolName.class, "pool", form.pool());
        boolean once = form.subscription() == null || form.subscription().equals("once");
        Wish wish = once ? null : check.word(Wish.class, "subscription", form.subscription());
        String key = check.key(form.requestKey());
        Attendee person = check.person(form.name(), form.institution(), form.email(), form.language());
        return new Checked(person, pool, wish, key);
    }

    /**
     * Reads a form to subscribe.
     *
     * @throws InvalidInput naming every field that has a problem
     */
    public static Subscriber check(SubscriptionForm form) {
        FormCheck check = new FormCheck();
        Wish wish = form.wish() == null ? Wish.ALWAYS : check.word(Wish.class, "wish", form.wish());
        return new Subscriber(check.person(form.name(), form.institution(), form.email(), form.language()), wish);
    }

    /** @throws InvalidInput naming every field that has a problem */
    public static Attendee person(RegistrationForm form) {
        return new FormCheck().person(form.name(), form.institution(), form.email(), form.language());
    }

    private Attendee person(String typedName, String typedInstitution, String email, String typedLanguage) {
        String name = line("name", typedName, LONGEST_NAME);
        String institution = line("institution", typedInstitution, LONGEST_INSTITUTION);
        MailAddress address = address(email);
        String language = typedLanguage == null ? "ja" : typedLanguage;
        if (!List.of("ja", "en").contains(language)) {
            problems.add(new FieldProblem("language", "unknown"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return new Attendee(address, name, institution, language);
    }

    private <E extends Enum<E>> E word(Class<E> type, String field, String typed) {
        try {
            return Word.parse(type, typed);
        } catch (IllegalArgumentException noSuchWord) {
            problems.add(new FieldProblem(field, "unknown"));
            return null;
        }
    }

    private String key(String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        if (typed.length() > LONGEST_KEY || !typed.matches("[\\x21-\\x7e]+")) {
            problems.add(new FieldProblem("Idempotency-Key", "too-long"));
        }
        return typed;
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
