package org.danwakai.look.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.danwakai.audit.boundary.AuditTrail;
import org.danwakai.audit.entity.Action;
import org.danwakai.audit.entity.Changes;
import org.danwakai.look.control.LogoPress;
import org.danwakai.look.control.LookRows;
import org.danwakai.look.entity.Accent;
import org.danwakai.look.entity.Logo;
import org.danwakai.look.entity.LogoRefused;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.rights.boundary.SeriesRights;
import org.danwakai.rights.entity.Rank;

/** What organizers make the public pages of their series look like. */
@Stateless
@RolesAllowed({"organizer", "admin"})
public class LookEditing {

    @Inject
    private SeriesRights rights;

    @Inject
    private LookRows rows;

    @Inject
    private AuditTrail audit;

    /** @param accent null for the usual one @throws NotFound when there is no such series */
    public void colour(String series, Accent accent) {
        rights.require(Rank.ORGANIZER, series);
        change(series, () -> rows.colour(series, accent));
    }

    /**
     * Shows this picture. What is kept of it is what is seen: it is drawn anew, without whatever else was in the file.
     *
     * @param file of a PNG or WebP
     * @throws LogoRefused when it is neither, or too large
     * @throws NotFound when there is no such series
     */
    public void show(String series, byte[] file) {
        rights.require(Rank.ORGANIZER, series);
        LogoPress.Printed logo = LogoPress.print(file);
        change(series, () -> rows.show(series, logo));
    }

    /** @throws NotFound when there is no such series */
    public void hideLogo(String series) {
        rights.require(Rank.ORGANIZER, series);
        change(series, () -> rows.hideLogo(series));
    }

    /** What looks as before is no change. */
    private void change(String series, Runnable deed) {
        SeriesLook before = rows.find(series);
        deed.run();
        SeriesLook after = rows.find(series);
        if (!before.equals(after)) {
            Changes changes = Changes.of("accent", before.accent(), after.accent())
                    .and("logo", key(before.logo()), key(after.logo()));
            audit.record(Action.SETTLE_LOOK, series, null, changes);
        }
    }

    private static String key(Logo logo) {
        return logo == null ? null : logo.key();
    }
}
