package org.danwakai.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.danwakai.platform.entity.DomainException;
import org.danwakai.platform.entity.InvalidInput;
import org.omnifaces.util.Messages;

/** Tells the organizer what happened: at the head of the page, or beside the field that it is about. */
@Named("notices")
@RequestScoped
public class Notices {

    @Inject
    private ConsoleTexts texts;

    private final List<ProblemLink> links = new ArrayList<>();

    /** Leads to a field that has to be seen to. @param input its id with its form's */
    public record ProblemLink(String input, String text) {}

    public void done(String key, Object... arguments) {
        Messages.addGlobalInfo("{0}", texts.of(key, arguments));
    }

    /** For the page that is gone to next. */
    public void doneBeforeRedirect(String key, Object... arguments) {
        Messages.addFlashGlobalInfo("{0}", texts.of(key, arguments));
    }

    /** For the page that is gone to next. */
    public void refusedBeforeRedirect(String key, Object... arguments) {
        Messages.addFlashGlobalError("{0}", texts.of(key, arguments));
    }

    public void refused(String key, Object... arguments) {
        Messages.addGlobalError("{0}", texts.of(key, arguments));
    }

    /** Beside a field, which keeps what was typed. @param input id with its form's */
    public void beside(String input, String text) {
        FacesContext context = FacesContext.getCurrentInstance();
        refuse(context, input);
        context.addMessage(input, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
        context.validationFailed();
    }

    /** What the rules refused, by its code. */
    public void refused(DomainException refusal) {
        Messages.addGlobalError("{0}", texts.orElse("refused." + refusal.code(), "refused.other"));
    }

    /** PrimeFaces empties a field that is refused after it was read, unless it is as if it had not been read. */
    private static void keepTyped(UIInput field) {
        if (field.getValue() instanceof String || field.getValue() instanceof Number) {
            field.setSubmittedValue(field.getValue().toString());
        }
    }

    /** @return false when there is no such field */
    private static boolean refuse(FacesContext context, String input) {
        return context.getViewRoot().invokeOnComponent(context, input, (faces, component) -> {
            if (component instanceof UIInput field) {
                field.setValid(false);
                keepTyped(field);
            }
        });
    }

    /**
     * Puts each problem beside its field, and says at the head that there are some and leads to them.
     *
     * @param form id of the form
     * @param inputs id of the input for fields that are called otherwise
     */
    public void problems(String form, InvalidInput invalid, Map<String, String> inputs) {
        FacesContext context = FacesContext.getCurrentInstance();
        for (InvalidInput.FieldProblem problem : invalid.problems()) {
            String path = inputs.getOrDefault(problem.field(), problem.field());
            String input = form + ":" + path.replace('.', ':');
            String text = texts.orElse("field." + problem.code(), "field.invalid");
            if (refuse(context, input)) {
                context.addMessage(input, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
                links.add(new ProblemLink(input, label(context, input) + row(path) + ": " + text));
            } else {
                Messages.addGlobalError("{0}", text);
            }
        }
        context.validationFailed();
        refused("refused.invalid-input", invalid.problems().size());
    }

    private static String label(FacesContext context, String input) {
        StringBuilder label = new StringBuilder();
        context.getViewRoot()
                .invokeOnComponent(
                        context,
                        input,
                        (faces, component) ->
                                label.append(component.getAttributes().getOrDefault("label", input)));
        return label.toString();
    }

    /** In which of several rows a field is, for whoever reads: from 1. */
    private static String row(String path) {
        return Stream.of(path.split("\\."))
                .filter(part -> part.matches("\\d+"))
                .map(part -> " " + (Integer.parseInt(part) + 1))
                .reduce("", String::concat);
    }

    /** To the fields that have to be seen to, in the order in which they were found. */
    public List<ProblemLink> getLinks() {
        return links;
    }
}
