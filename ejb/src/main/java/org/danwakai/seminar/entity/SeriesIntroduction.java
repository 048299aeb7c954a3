package org.danwakai.seminar.entity;

import java.io.Serializable;
import java.util.List;
import org.danwakai.platform.entity.InvalidInput;

/**
 * What a series says of itself on its page.
 *
 * @param name in one language at least
 * @param summary one sentence; may be empty, never null
 * @param pageNames how headings and lists of a Markdown page call it; may be empty
 * @param organizers in the order they are shown; may be empty
 * @param about what it is for and for whom, Markdown; null for none
 * @param funding Markdown; null for none
 * @param workshops past meetings, each a link, Markdown; null for none
 */
public record SeriesIntroduction(
        LocalizedText name,
        LocalizedText summary,
        List<String> pageNames,
        List<Series.OrganizerName> organizers,
        String about,
        String funding,
        String workshops)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    public SeriesIntroduction {
        if (name.isEmpty()) {
            throw new InvalidInput("nameJa", "name-in-one-language");
        }
        pageNames = List.copyOf(pageNames);
        organizers = List.copyOf(organizers);
    }
}
