package org.danwakai.page.control;

import java.util.List;

/**
 * What stands below a seminar's heading.
 *
 * @param yearHeading the year of the heading (2022年) that it stands below; null for none
 */
record Section(PageLine heading, SeriesNumbers numbers, Integer yearHeading, List<PageLine> lines) {

    int line() {
        return heading.number();
    }

    /** For a message: the heading as written. */
    String name() {
        return JapaneseText.clean(heading.text());
    }
}
