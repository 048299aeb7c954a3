package org.danwakai.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.danwakai.rights.entity.NotAllowed;

/** Whom to ask for the right that the reader lacks. */
@Named("refusal")
@RequestScoped
public class Refusal {

    @Inject
    private HttpServletRequest request;

    /** Names of accounts, and paths of groups; empty when only administrators can help. */
    public List<String> getOwners() {
        return request.getAttribute(Refusals.ATTRIBUTE) instanceof NotAllowed refusal ? refusal.owners() : List.of();
    }
}
