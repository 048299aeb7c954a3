package org.danwakai.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;

/** Who is at the console. What the person may do is decided by the boundaries; this only hides what they would refuse. */
@Named("signedIn")
@RequestScoped
public class SignedIn {

    public String getName() {
        return Faces.getRemoteUser();
    }

    public boolean isAdmin() {
        return Faces.isUserInRole("admin");
    }
}
