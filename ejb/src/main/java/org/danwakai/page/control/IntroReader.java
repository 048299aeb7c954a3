package org.danwakai.page.control;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.danwakai.seminar.entity.SeminarContent.Speaker;
import org.danwakai.seminar.entity.SpeakerRole;

/** Reads what stands above the list of seminars: organizers, funding, and what the series is about. */
final class IntroReader {

    private static final Pattern ORGANIZERS = Pattern.compile("(.{0,30}?)世話人 ?[:：] ?(.*)");
    private static final Pattern FUNDING = Pattern.compile("(?:補助|助成|科研費|支援).{0,40}(?:受け|によ)");

    final List<OrganizerLine> organizers = new ArrayList<>();
    private final Paragraphs about = new Paragraphs();
    private final Paragraphs funding = new Paragraphs();
    private boolean listing;

    private IntroReader() {}

    static IntroReader read(List<PageLine> lines, PageSeries series, WarningList warnings) {
        IntroReader reader = new IntroReader();
        for (PageLine line : lines) {
            Matcher organizers = ORGANIZERS.matcher(line.text());
            if (organizers.matches()) {
                reader.organizers(line, organizers.group(1), organizers.group(2), series, warnings);
            } else if (FUNDING.matcher(line.text()).find()) {
                reader.funding.add(line);
            } else {
                reader.words(line);
            }
        }
        return reader;
    }

    private void words(PageLine line) {
        listing |= line.listItem();
        if (!listing) {
            about.add(line);
        }
    }

    /** Null for none. */
    String about() {
        return about.markdown();
    }

    /** Null for none. */
    String funding() {
        return funding.markdown();
    }

    private void organizers(PageLine line, String word, String names, PageSeries series, WarningList warnings) {
        String slug = series.slugFor(word).orElse(null);
        if (slug == null) {
            slug = series.own();
            warnings.warn(
                    line.number(),
                    "heading-word-unknown",
                    WarningList.quote(word) + " names no known series; its organizers are taken for those of " + slug
                            + ".");
        }
        PageLine value = line.withText(names, names, line.before());
        for (Speaker person : SpeakerReader.read(value, SpeakerRole.CHAIR, warnings)) {
            organizers.add(new OrganizerLine(line.number(), slug, person.name(), person.affiliation()));
        }
    }
}
