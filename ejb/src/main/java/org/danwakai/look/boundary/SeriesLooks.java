package org.danwakai.look.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.danwakai.look.control.LookRows;

/** What the public pages of the series look like, for everybody who reads them. */
@Stateless
@PermitAll
public class SeriesLooks {

    @Inject
    private LookRows rows;

    /** As usual where there is no such series. */
    public SeriesLook of(String series) {
        return rows.find(series);
    }

    /** The bytes of a PNG; empty unless it is the logo that the series has now. @param key of the logo */
    public Optional<byte[]> logo(String series, String key) {
        return rows.logo(series, key);
    }
}
