package org.danwakai.page.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commonmark.node.Block;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Cuts a Markdown text into {@link PageLine}s. Quotes and code blocks are switched off: no series page has any, and
 * an indented or fenced line would swallow the fields after it.
 */
final class MarkdownLines {

    // deeper nesting than this is no page of a person's hand
    private static final int MAX_NESTING = 20;
    private static final Parser WITH_HTML =
            parser(Set.of(Heading.class, HtmlBlock.class, ThematicBreak.class, ListBlock.class));
    private static final Parser WITHOUT_HTML = parser(Set.of(Heading.class, ThematicBreak.class, ListBlock.class));

    private final String source;
    private final int lineOffset;
    private final WarningList warnings;
    private final List<PageLine> lines;

    private MarkdownLines(String source, int lineOffset, WarningList warnings, List<PageLine> lines) {
        this.source = source;
        this.lineOffset = lineOffset;
        this.warnings = warnings;
        this.lines = lines;
    }

    static List<PageLine> read(String markdown, WarningList warnings) {
        List<PageLine> lines = new ArrayList<>();
        new MarkdownLines(markdown, 0, warnings, lines).blocks(WITH_HTML.parse(markdown));
        return lines;
    }

    private static Parser parser(Set<Class<? extends Block>> blocks) {
        return Parser.builder()
                .enabledBlockTypes(blocks)
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                .maxOpenBlockParsers(MAX_NESTING)
                .maxInlineNesting(MAX_NESTING)
                .build();
    }

    private void blocks(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading) {
                heading(heading);
            } else if (node instanceof Paragraph) {
                text(node, 0, "");
            } else if (node instanceof ListBlock) {
                list(node);
            } else if (node instanceof HtmlBlock html) {
                html(html);
            } else if (node instanceof LinkReferenceDefinition definition) {
                definition(definition);
            }
        }
    }

    /** A text underlined by accident (`---` right below it) is text, unless it reads like a seminar's heading. */
    private void heading(Heading heading) {
        int start = firstSpan(heading).getInputIndex();
        boolean marked = source.startsWith("#", start)
                || source.substring(start).stripLeading().startsWith("#");
        int before = lines.size();
        text(heading, heading.getLevel(), "");
        boolean oneLine = lines.size() == before + 1;
        if (!marked && !(oneLine && SeriesNumbers.announcedBy(lines.get(before).text()))) {
            for (int i = before; i < lines.size(); i++) {
                PageLine line = lines.get(i);
                lines.set(i, line.withText(line.markdown(), line.text(), line.before()));
            }
        }
    }

    private void list(Node list) {
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            for (Node child = item.getFirstChild(); child != null; child = child.getNext()) {
                if (child instanceof Paragraph) {
                    text(child, 0, child == item.getFirstChild() ? marker(item) : "");
                } else if (child instanceof ListBlock) {
                    list(child);
                } else if (child instanceof HtmlBlock html) {
                    html(html);
                } else if (child instanceof Heading heading) {
                    heading(heading);
                }
            }
        }
    }

    private String marker(Node item) {
        int indent = item instanceof ListItem listItem && listItem.getMarkerIndent() != null
                ? listItem.getMarkerIndent()
                : 0;
        String line = sourceOf(firstSpan(item)).substring(0);
        String stripped = line.length() > indent ? line.stripLeading() : line;
        int end = 0;
        while (end < stripped.length() && !JapaneseText.isSpace(stripped.charAt(end))) {
            end++;
        }
        return stripped.substring(0, end) + " ";
    }

    private void text(Node block, int headingLevel, String marker) {
        InlineLines inline = new InlineLines(source, lineOffset, headingLevel, marker);
        inline.children(block);
        lines.addAll(inline.finished());
    }

    /** An HTML block is a comment, to be dropped, or text between tags that begin a line, to be read like any other. */
    private void html(HtmlBlock html) {
        SourceSpan span = firstSpan(html);
        int line = span.getLineIndex() + lineOffset;
        StringBuilder kept = new StringBuilder();
        String literal = html.getLiteral();
        int position = 0;
        while (position < literal.length()) {
            int open = literal.indexOf("<!--", position);
            if (open < 0) {
                kept.append(literal, position, literal.length());
                break;
            }
            int close = literal.indexOf("-->", open + 4);
            if (close < 0) {
                warnings.warn(line + 1, "comment-unclosed", "A comment is never closed; the text in it is left out.");
            }
            int end = close < 0 ? literal.length() : close + 3;
            kept.append(literal, position, open);
            literal.substring(open, end).chars().filter(c -> c == '\n').forEach(c -> kept.append('\n'));
            position = end;
        }
        String text = kept.toString();
        if (!text.isBlank()) {
            new MarkdownLines(text, line, warnings, lines).blocks(WITHOUT_HTML.parse(text));
        }
    }

    /** `[1]: https://…` is syntax to Markdown, but a reference to its author. */
    private void definition(LinkReferenceDefinition definition) {
        SourceSpan span = firstSpan(definition);
        String text = sourceOf(span).strip();
        lines.add(new PageLine(
                span.getLineIndex() + lineOffset + 1,
                0,
                PageLine.Gap.BREAK,
                false,
                text,
                text.replaceFirst("^(\\[[^\\]]{1,40}\\]):", "$1"),
                List.of(new PageLink(definition.getLabel(), definition.getDestination()))));
    }

    private SourceSpan firstSpan(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        return spans.isEmpty() ? SourceSpan.of(0, 0, 0, 0) : spans.get(0);
    }

    private String sourceOf(SourceSpan span) {
        return source.substring(span.getInputIndex(), span.getInputIndex() + span.getLength());
    }
}
