package org.danwakai.site;

import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import org.primefaces.context.PrimeFacesContext;

/**
 * Keeps PrimeFaces from writing a policy for the site's pages, which have none of its components: the nonce for it would
 * be kept in the view, and the view in a session.
 */
public class NoNonce implements PhaseListener {

    private static final long serialVersionUID = 1L;

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        String path = event.getFacesContext().getExternalContext().getRequestServletPath();
        if (path != null && path.startsWith("/site/")) {
            PrimeFacesContext.getCspState(event.getFacesContext()).setInitialized(true);
        }
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        // only what comes before it matters
    }
}
