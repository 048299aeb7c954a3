package org.danwakai.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.danwakai.platform.entity.InvalidInput.FieldProblem;

/** A form with what was typed into it and what is wrong with that. */
public abstract class FormScreen implements Screen {

    private final List<String> fields;
    private final Map<String, String> typed = new LinkedHashMap<>();
    private Map<String, String> problems = Map.of();
    private boolean hasty;
    private boolean busy;

    /** @param fields in the order of the form */
    FormScreen(String... fields) {
        this.fields = List.of(fields);
    }

    /** What stands in a field unless something was sent for it. */
    void begin(String field, String value) {
        if (!typed.containsKey(field)) {
            typed.put(field, value);
        }
    }

    /** Shows the form again as it was sent. */
    void keep(HttpServletRequest request, List<FieldProblem> found) {
        keep(request);
        problems = new LinkedHashMap<>();
        for (String field : fields) {
            found.stream()
                    .filter(problem -> problem.field().equals(field))
                    .findFirst()
                    .ifPresent(problem -> problems.put(field, problem.code()));
        }
    }

    /** Shows the form again to somebody who sent it too often. */
    void askForPatience(HttpServletRequest request) {
        keep(request);
        hasty = true;
    }

    /** Shows the form again because more was asked than could be answered. */
    void sayBusy(HttpServletRequest request) {
        keep(request);
        busy = true;
    }

    private void keep(HttpServletRequest request) {
        fields.forEach(field -> typed.put(field, request.getParameter(field)));
    }

    /** Null for nothing. */
    public String typed(String field) {
        return typed.get(field);
    }

    /** Whether a choice is made; the first of several is made until another is. */
    public boolean isChosen(String field, String value, boolean first) {
        String choice = typed.get(field);
        return choice == null ? first : choice.equals(value);
    }

    /** Whether it has been asked for an institutional address, so that another one can be insisted on. */
    public boolean isPreferred() {
        return isProblem("email") && problemKey("email").endsWith(".prefer") || typed("anyway") != null;
    }

    public boolean isHasty() {
        return hasty;
    }

    public boolean isBusy() {
        return busy;
    }

    public boolean isProblem(String field) {
        return problems.containsKey(field);
    }

    /** Fields with a problem, in the order of the form. */
    public List<String> getProblemFields() {
        return List.copyOf(problems.keySet());
    }

    /** Key of what to say about the field. */
    public String problemKey(String field) {
        return "problem." + field + "." + problems.get(field);
    }

    public boolean isFirstProblem(String field) {
        return field.equals(problems.keySet().stream().findFirst().orElse(null));
    }
}
