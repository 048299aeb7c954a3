package org.danwakai.page.control;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.danwakai.seminar.entity.CitedAddress;
import org.danwakai.seminar.entity.SeminarContent.Reference;

/** Joins the lines of a list of references into references, and finds the address of each. */
final class ReferenceReader {

    private static final Pattern NUMBERED = Pattern.compile("[\\[［](\\d{1,3})[\\]］] ?");
    private static final Pattern ITEM = Pattern.compile("^(?:[-*+•]|\\d{1,3}[.)]) ");
    private static final Pattern YEAR = Pattern.compile("\\((?:19|20)\\d{2}\\)");
    // "Taniguchi, T., & Hamada, H. T. (2025)." or a line that ends in a comma: the authors alone, the rest follows
    private static final Pattern AUTHORS = Pattern.compile("(?:[,，]|[A-Z]\\. ?\\(\\d{4}\\)\\.?)$");

    private final WarningList warnings;
    private final List<Reference> references = new ArrayList<>();
    private final List<PageLink> links = new ArrayList<>();
    private StringBuilder text;
    private int number;
    private boolean awaitsMore;

    private ReferenceReader(WarningList warnings) {
        this.warnings = warnings;
    }

    static List<Reference> read(List<List<PageLine>> lists, WarningList warnings) {
        ReferenceReader reader = new ReferenceReader(warnings);
        for (List<PageLine> lines : lists) {
            lines.forEach(reader::line);
            reader.close();
        }
        return List.copyOf(reader.references);
    }

    /** Whether a line begins a reference, not a sentence that begins by citing one ("[1]では…"). */
    static boolean startsReference(PageLine line) {
        Matcher numbered = NUMBERED.matcher(line.text());
        if (line.continuesTheLineBefore()
                || !numbered.lookingAt()
                || numbered.end() == line.text().length()) {
            return false;
        }
        int next = line.text().codePointAt(numbered.end());
        boolean spaced = numbered.group().endsWith(" ");
        return spaced
                || (Character.UnicodeScript.of(next) != Character.UnicodeScript.HIRAGANA && "、。,.]".indexOf(next) < 0);
    }

    /** Whether a line can be told for a reference though nothing labels it. */
    static boolean looksLikeReference(String text) {
        return !JapaneseText.hasJapanese(text)
                && (identifies(text) || YEAR.matcher(text).find());
    }

    /** The address that a reference gives: its link, or what its text names; null for none. */
    static String addressIn(String text, List<PageLink> links) {
        for (PageLink link : links) {
            if (link.url().startsWith("http")) {
                return link.url();
            }
        }
        return CitedAddress.in(text).orElse(null);
    }

    private static boolean identifies(String text) {
        return addressIn(text, List.of()) != null;
    }

    private void line(PageLine line) {
        Matcher numbered = NUMBERED.matcher(line.text());
        if (numbered.lookingAt()) {
            close();
            number = Integer.parseInt(numbered.group(1));
            begin(line, line.text().substring(numbered.end()));
        } else if (text == null || line.listItem() || startsAnother(line)) {
            boolean afterNumbered = text != null && number > 0 && !line.listItem();
            close();
            if (afterNumbered) {
                warnings.warn(
                        line.number(),
                        "line-not-understood",
                        "Read as a reference though it has no number: " + WarningList.quote(line.text()) + ".");
            }
            begin(line, ITEM.matcher(line.text()).replaceFirst(""));
        } else {
            text.append(line.continuesTheLineBefore() ? JapaneseText.between(text, line.text()) : " ")
                    .append(line.text());
            links.addAll(line.links());
            awaitsMore = awaitsMore
                    && !identifies(line.text())
                    && !YEAR.matcher(line.text()).find();
        }
    }

    /** In a numbered list only a new paragraph ends a reference; without numbers each line is one, unless it is cut. */
    private boolean startsAnother(PageLine line) {
        if (line.before() == PageLine.Gap.PARAGRAPH) {
            return true;
        }
        if (line.continuesTheLineBefore() || number > 0) {
            return false;
        }
        boolean onlyAddress = line.text().startsWith("http") && line.text().indexOf(' ') < 0;
        return !awaitsMore && !(onlyAddress && !identifies(text.toString()) && links.isEmpty());
    }

    private void begin(PageLine line, String content) {
        text = new StringBuilder(content);
        links.addAll(line.links());
        awaitsMore = AUTHORS.matcher(content).find();
    }

    private void close() {
        String joined = text == null ? "" : JapaneseText.clean(text.toString());
        if (!joined.isEmpty()) {
            int expected = references.size() + 1;
            boolean inOrder = number == 0 || number == expected;
            // a number that is not its place is kept, since the abstract cites by it
            String written = inOrder ? joined : "[" + number + "] " + joined;
            references.add(new Reference(written, addressIn(joined, links)));
        }
        text = null;
        number = 0;
        links.clear();
    }
}
