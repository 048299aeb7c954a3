package org.danwakai.seminar.boundary;

import java.time.ZoneId;
import java.util.List;
import org.danwakai.seminar.entity.LocalizedText;
import org.danwakai.seminar.entity.MailPolicy;
import org.danwakai.seminar.entity.Series;
import org.danwakai.seminar.entity.SeriesSettings;

/**
 * A series as readers see it.
 *
 * @param funding Markdown; null for none
 * @param pageNames how headings and lists of a Markdown page call it
 * @param seminars how many of its seminars are published
 */
public record SeriesView(
        long id,
        String slug,
        LocalizedText name,
        LocalizedText summary,
        String funding,
        List<String> pageNames,
        ZoneId zone,
        int defaultCapacity,
        MailPolicy policy,
        String displayNamePattern,
        SeriesSettings settings,
        List<Series.OrganizerName> organizers,
        long seminars) {}
