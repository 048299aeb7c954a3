package org.danwakai.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** Where attendees ask for the link to their own page. */
@Named("myLink")
@RequestScoped
public class MyLinkScreen extends FormScreen {

    private boolean asked;

    public MyLinkScreen() {
        super("email");
    }

    @Override
    public void load(HttpServletRequest request) {
        asked = SiteRequest.parameter(request, "asked") != null;
    }

    public boolean isAsked() {
        return asked;
    }
}
