package org.danwakai.page.control;

import java.util.List;

/**
 * What a series' page says, as values. Two readings of the same text are equal.
 *
 * @param seminars in the order of the page; only those with a number and a date
 * @param about the text above the list of seminars, Markdown, without the lines given in {@code organizers} and
 *     {@code funding}, and up to where it begins to list what to do, which sites say by themselves; null for none
 * @param funding the sentence on funding, Markdown; null for none
 * @param workshops links below a heading on past workshops, a Markdown list; null for none
 * @param warnings in the order of the page
 */
public record ParsedPage(
        List<ParsedSeminar> seminars,
        List<OrganizerLine> organizers,
        String about,
        String funding,
        String workshops,
        List<PageWarning> warnings) {

    public ParsedPage {
        seminars = List.copyOf(seminars);
        organizers = List.copyOf(organizers);
        warnings = List.copyOf(warnings);
    }
}
