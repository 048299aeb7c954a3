package org.danwakai.page.control;

import java.util.List;

/**
 * One line of the page as its reader sees it: without comments and formatting tags, cut where the source wraps and
 * where it says {@code <br>}.
 *
 * @param number in the source, from 1
 * @param headingLevel 0 for a line that is no heading
 * @param before what parts it from the line before
 * @param listItem whether it is the first line of a list item
 * @param markdown the source
 * @param text the same with links replaced by their labels and emphasis removed
 */
record PageLine(
        int number,
        int headingLevel,
        Gap before,
        boolean listItem,
        String markdown,
        String text,
        List<PageLink> links) {

    /** Soft-wrapped, {@code <br>}, or a new paragraph. */
    enum Gap {
        WRAP,
        BREAK,
        PARAGRAPH
    }

    boolean isHeading() {
        return headingLevel > 0;
    }

    boolean continuesTheLineBefore() {
        return before == Gap.WRAP;
    }

    /** A line made of a part of this one: the value after a field's label. */
    PageLine withText(String newMarkdown, String newText, Gap newBefore) {
        return withText(newMarkdown, newText, newBefore, links);
    }

    PageLine withText(String newMarkdown, String newText, Gap newBefore, List<PageLink> newLinks) {
        return new PageLine(number, 0, newBefore, false, newMarkdown, newText, newLinks);
    }
}
