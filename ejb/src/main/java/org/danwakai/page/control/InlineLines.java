package org.danwakai.page.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Delimited;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;

/**
 * Cuts the content of one block into lines. Texts are taken from the source, not from the parsed literals: an abstract
 * holds TeX, whose backslashes are no escapes of Markdown.
 */
final class InlineLines {

    private static final Pattern TAG = Pattern.compile("</?([a-z0-9]{1,12})[\\s/>].*", Pattern.DOTALL);
    private static final Pattern HREF = Pattern.compile("href\\s{0,3}=\\s{0,3}[\"']([^\"']{1,2000})[\"']");
    // other names in angle brackets (<psi>) are mathematics
    private static final List<String> FORMATTING = List.of(
            "font", "b", "i", "u", "s", "a", "p", "em", "strong", "span", "div", "small", "big", "center", "img", "del",
            "ins", "mark", "code", "sub", "sup", "hr", "wbr", "blink", "details", "summary");

    private final String source;
    private final int lineOffset;
    private final int headingLevel;
    private final String marker;
    private final List<PageLine> lines = new ArrayList<>();
    private final StringBuilder markdown = new StringBuilder();
    private final StringBuilder text = new StringBuilder();
    private List<PageLink> links = new ArrayList<>();
    private PageLine.Gap before = PageLine.Gap.PARAGRAPH;
    private int number;
    private String openHref;
    private int openHrefStart;

    InlineLines(String source, int lineOffset, int headingLevel, String marker) {
        this.source = source;
        this.lineOffset = lineOffset;
        this.headingLevel = headingLevel;
        this.marker = marker;
    }

    List<PageLine> finished() {
        cut(PageLine.Gap.PARAGRAPH);
        return lines;
    }

    void children(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof SoftLineBreak) {
                cut(PageLine.Gap.WRAP);
            } else if (node instanceof HardLineBreak) {
                cut(PageLine.Gap.BREAK);
            } else if (node instanceof HtmlInline html) {
                tag(html, html.getLiteral());
            } else if (node instanceof Text literal) {
                String written = sourceOf(node);
                append(node, written, written.indexOf('\\') < 0 ? literal.getLiteral() : written);
            } else if (node instanceof Link link) {
                link(link);
            } else if (node instanceof Delimited delimited) {
                append(node, delimited.getOpeningDelimiter(), "");
                children(node);
                append(node, delimited.getClosingDelimiter(), "");
            } else {
                append(node, sourceOf(node), sourceOf(node));
            }
        }
    }

    private void link(Link link) {
        String written = sourceOf(link);
        String label = labelOf(link);
        boolean isCitation = !label.isEmpty() && label.chars().allMatch(c -> c >= '0' && c <= '9');
        boolean isInline = written.endsWith(")") || written.startsWith("<");
        if (!isInline) {
            // [1] is a citation even where some other line defines it as a link
            append(link, written, written);
            return;
        }
        links.add(new PageLink(JapaneseText.clean(label), link.getDestination()));
        append(link, written, isCitation ? "[" + label + "]" : label);
    }

    private String labelOf(Node link) {
        StringBuilder label = new StringBuilder();
        for (Node node = link.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Text literal) {
                label.append(literal.getLiteral());
            } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
                label.append(' ');
            } else if (node instanceof Delimited) {
                label.append(labelOf(node));
            } else if (!(node instanceof HtmlInline)) {
                label.append(sourceOf(node));
            }
        }
        return label.toString();
    }

    private void tag(Node node, String literal) {
        String lower = literal.toLowerCase(Locale.ROOT);
        Matcher tag = TAG.matcher(lower);
        if (lower.startsWith("<!--")) {
            return;
        }
        if (!tag.matches()) {
            append(node, literal, literal);
        } else if (tag.group(1).equals("br")) {
            cut(PageLine.Gap.BREAK);
        } else if (tag.group(1).equals("a")) {
            anchor(literal, lower.startsWith("</"));
        } else if (!FORMATTING.contains(tag.group(1))) {
            append(node, literal, literal);
        }
    }

    private void anchor(String literal, boolean closing) {
        Matcher href = HREF.matcher(literal);
        if (!closing && href.find()) {
            openHref = href.group(1);
            openHrefStart = text.length();
        } else if (closing && openHref != null) {
            int start = Math.min(openHrefStart, text.length());
            links.add(new PageLink(JapaneseText.clean(text.substring(start)), openHref));
            openHref = null;
        }
    }

    private void append(Node node, String inMarkdown, String inText) {
        if (number == 0 && !node.getSourceSpans().isEmpty()) {
            number = node.getSourceSpans().get(0).getLineIndex() + 1 + lineOffset;
        }
        markdown.append(inMarkdown);
        text.append(inText);
    }

    private void cut(PageLine.Gap gap) {
        if (!text.toString().isBlank()) {
            boolean item = lines.isEmpty() && !marker.isEmpty();
            String written = JapaneseText.clean(markdown.toString());
            lines.add(new PageLine(
                    number,
                    headingLevel,
                    before,
                    item,
                    item ? marker + written : written,
                    trimmed(text.toString()),
                    List.copyOf(links)));
            before = gap;
        } else if (gap.compareTo(before) > 0) {
            before = gap;
        }
        // a <br> ends the line; the line end after it in the source parts nothing more
        markdown.setLength(0);
        text.setLength(0);
        links = new ArrayList<>();
        number = 0;
    }

    private static String trimmed(String text) {
        return JapaneseText.clean(text);
    }

    private String sourceOf(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        if (spans.isEmpty()) {
            return node instanceof Text literal ? literal.getLiteral() : "";
        }
        SourceSpan first = spans.get(0);
        SourceSpan last = spans.get(spans.size() - 1);
        int end = last.getInputIndex() + last.getLength();
        String written = source.substring(first.getInputIndex(), end);
        return written.indexOf('\n') < 0 ? written : written.replaceAll("\\s*\\R\\s*", " ");
    }
}
