package org.danwakai.mail.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Turns what a template says into HTML, gaps still marked. Lines break where they were broken, and what plain mails are
 * full of (indents, lines of hyphens) is no heading and no code. A link leads to a gap for a link, or to an address of the
 * web that the template itself writes out; a link that is a paragraph of its own is the mail's button.
 */
final class MailMarkdown {

    private static final String GAP = Gaps.GAP.pattern();
    private static final Pattern ADDRESS = Pattern.compile("https?://[\\x21-\\x7E&&[^<>\"]]*[\\w/#=&~-]");
    private static final Pattern LINKED = Pattern.compile(ADDRESS.pattern() + "|" + GAP);

    /** Deeper than anybody writes; without an end, a line of thousands of ">" would break whoever walks through it. */
    private static final int MOST_NESTED = 20;

    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(Set.of(ListBlock.class, BlockQuote.class, ThematicBreak.class))
            .maxOpenBlockParsers(MOST_NESTED)
            .build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .softbreak("<br />\n")
            .attributeProviderFactory(context -> (node, tag, attributes) -> {
                if (isButton(node)) {
                    attributes.put("class", "go");
                }
            })
            .build();
    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "br", "em", "strong", "ul", "ol", "li", "blockquote", "code", "hr", "a")
            .allowUrlProtocols("http", "https")
            .allowAttributes("href")
            .matching(Pattern.compile(GAP + "|https?://\\S+"))
            .onElements("a")
            .allowAttributes("class")
            .matching(Pattern.compile("go"))
            .onElements("a")
            .allowAttributes("start")
            .matching(Pattern.compile("\\d{1,9}"))
            .onElements("ol")
            .toFactory();

    private MailMarkdown() {}

    static String toHtml(String marked) {
        Node document = PARSER.parse(marked);
        document.accept(new Links());
        return POLICY.sanitize(RENDERER.render(document));
    }

    private static boolean isButton(Node node) {
        return node instanceof Link link
                && link.getParent() instanceof Paragraph paragraph
                && paragraph.getFirstChild() == paragraph.getLastChild()
                && link.getFirstChild() instanceof Text words
                && !words.getLiteral().equals(link.getDestination());
    }

    /** Leaves the links that may stand, makes those of addresses written out, and takes pictures away. */
    private static final class Links extends AbstractVisitor {

        @Override
        public void visit(Link link) {
            Matcher gap = Gaps.GAP.matcher(link.getDestination());
            boolean isOurs = gap.matches() && Gaps.marked(gap).isLink();
            if (!isOurs && !ADDRESS.matcher(link.getDestination()).matches()) {
                visitChildren(link);
                unwrap(link);
            }
        }

        @Override
        public void visit(Image image) {
            visitChildren(image);
            unwrap(image);
        }

        @Override
        public void visit(Text text) {
            String literal = text.getLiteral();
            Matcher matcher = LINKED.matcher(literal);
            int end = 0;
            while (matcher.find()) {
                String found = matcher.group();
                if (matcher.group(1) != null && !Gaps.marked(matcher).isLink()) {
                    continue;
                }
                text.insertBefore(new Text(literal.substring(end, matcher.start())));
                Link link = new Link(found, null);
                link.appendChild(new Text(found));
                text.insertBefore(link);
                end = matcher.end();
            }
            text.setLiteral(literal.substring(end));
            if (text.getLiteral().isEmpty()) {
                text.unlink();
            }
        }

        private static void unwrap(Node wrapper) {
            for (Node child : children(wrapper)) {
                wrapper.insertBefore(child);
            }
            wrapper.unlink();
        }

        private static List<Node> children(Node parent) {
            List<Node> children = new ArrayList<>();
            for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
                children.add(child);
            }
            return children;
        }
    }
}
