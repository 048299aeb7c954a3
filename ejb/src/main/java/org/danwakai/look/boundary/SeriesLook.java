package org.danwakai.look.boundary;

import org.danwakai.look.entity.Accent;
import org.danwakai.look.entity.Logo;

/** What the public pages of a series look like. @param accent null for the usual one @param logo null for none */
public record SeriesLook(Accent accent, Logo logo) {

    public static final SeriesLook USUAL = new SeriesLook(null, null);
}
