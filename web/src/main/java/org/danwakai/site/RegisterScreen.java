package org.danwakai.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.danwakai.http.ReaderLanguage;
import org.danwakai.platform.entity.InvalidInput;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.registration.boundary.RegistrationForm;
import org.danwakai.seminar.boundary.SeminarCatalog;
import org.danwakai.seminar.boundary.SeminarView;

/** The registration form, with what was typed and what is wrong with it. */
@Named("register")
@RequestScoped
public class RegisterScreen implements Screen {

    private static final int MOST_COMING = 20;

    /** Fields of the form, in its order. */
    private static final List<String> FIELDS = List.of("pool", "name", "institution", "email", "language");

    @Inject
    private SeminarCatalog catalog;

    private SeriesText series;
    private SeminarText seminar;
    private boolean asked;
    private boolean hasty;
    private RegistrationForm typed;
    private Map<String, String> problems = Map.of();

    @Override
    public void load(HttpServletRequest request) {
        if (series != null) {
            return;
        }
        String slug = Route.of(request).series();
        String language = ReaderLanguage.of(request);
        series = catalog.series(slug)
                .map(found -> new SeriesText(found, language))
                .orElseThrow(() -> new NotFound("series"));
        Integer number = SiteRequest.number(request, "number");
        SeminarView found = number == null
                ? nextOpen(slug)
                : catalog.seminar(slug, number).orElseThrow(() -> new NotFound("seminar"));
        seminar = found == null ? null : new SeminarText(found, language, slug);
        asked = SiteRequest.parameter(request, "asked") != null;
        typed = RegistrationForm.of(null, null, null, language);
    }

    private SeminarView nextOpen(String slug) {
        List<SeminarView> coming = catalog.coming(slug, MOST_COMING);
        return coming.stream().filter(SeminarView::isOpen).findFirst().orElseGet(() -> coming.stream()
                .findFirst()
                .orElse(null));
    }

    /** Shows the form again as it was sent. */
    void keep(RegistrationForm form, List<InvalidInput.FieldProblem> found) {
        typed = form;
        problems = new LinkedHashMap<>();
        for (String field : FIELDS) {
            found.stream()
                    .filter(problem -> problem.field().equals(field))
                    .findFirst()
                    .ifPresent(problem -> problems.put(field, problem.code()));
        }
    }

    /** Shows the form again to somebody who sent it too often. */
    void askForPatience(RegistrationForm form) {
        typed = form;
        hasty = true;
    }

    public SeriesText getSeries() {
        return series;
    }

    /** Null when none is coming. */
    public SeminarText getSeminar() {
        return seminar;
    }

    public boolean isAsked() {
        return asked;
    }

    public boolean isHasty() {
        return hasty;
    }

    public RegistrationForm getTyped() {
        return typed;
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

    public boolean isChosen(String pool) {
        String wanted = typed.pool();
        return pool.equals(wanted == null ? seminar.getView().seats().get(0).pool() : wanted);
    }

    public boolean isSeveralPools() {
        return seminar.getView().seats().size() > 1;
    }
}
