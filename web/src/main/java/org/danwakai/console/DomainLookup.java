package org.danwakai.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import org.danwakai.institution.boundary.DomainDecisions;
import org.danwakai.institution.boundary.LookedUp;
import org.danwakai.institution.entity.Institution;
import org.danwakai.platform.entity.InvalidInput;

/** What becomes of a mail address in a series, and who says so. */
@Named("domainLookup")
@ViewScoped
public class DomainLookup implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private DomainDecisions decisions;

    @Inject
    private Notices notices;

    @Inject
    private ReaderLanguage language;

    private String address;
    private transient LookedUp found;

    public void look(String series) {
        found = null;
        try {
            found = decisions.look(series, address);
        } catch (InvalidInput invalid) {
            notices.problems("look", invalid, Map.of());
        }
    }

    public String name(Institution institution) {
        return institution.name(language.getCode());
    }

    /** Null before it was asked for. */
    public LookedUp getFound() {
        return found;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }
}
