package org.danwakai.seminar.boundary;

import java.time.ZoneId;
import org.danwakai.seminar.entity.LocalizedText;
import org.danwakai.seminar.entity.MailPolicy;
import org.danwakai.seminar.entity.SeriesIntroduction;
import org.danwakai.seminar.entity.SeriesSettings;

/**
 * A series as readers see it.
 *
 * @param introduction what it says of itself
 */
public record SeriesView(
        long id,
        String slug,
        SeriesIntroduction introduction,
        ZoneId zone,
        int defaultCapacity,
        MailPolicy policy,
        String displayNamePattern,
        SeriesSettings settings) {

    public LocalizedText name() {
        return introduction.name();
    }
}
