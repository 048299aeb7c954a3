package org.danwakai.site;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Turns what speakers and organizers write into HTML that is safe on our pages. HTML in it is shown as text, links lead
 * to the web only, and the result passes a sanitiser that knows nothing of all this. TeX stays as it was typed: neither
 * Markdown's rules for backslashes and underscores nor a formula's own commands touch it.
 */
public final class Markdown {

    private static final String HEADING = "h4";
    private static final char OPEN = '\uE000';
    private static final char CLOSE = '\uE001';
    private static final Pattern KEPT = Pattern.compile(OPEN + "(\\d+)" + CLOSE);
    private static final Pattern WRAP_IN_JAPANESE =
            Pattern.compile("(?<=[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\u3000-\\u303F\\uFF00-\\uFFEF])\\n"
                    + "(?=[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\u3000-\\u303F\\uFF00-\\uFFEF])");

    private static final List<AutolinkExtension> EXTENSIONS = List.of((AutolinkExtension) AutolinkExtension.create());
    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            // what is nested deeper would leave no room for its words
            .maxOpenBlockParsers(10)
            .maxInlineNesting(20)
            .build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .extensions(EXTENSIONS)
            .build();

    private static final TextContentRenderer WORDS =
            TextContentRenderer.builder().build();

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "br", "em", "strong", "ul", "ol", "li", "blockquote", "code", "pre", "hr")
            // the page's own headings stand above them
            .allowElements((element, attributes) -> HEADING, "h1", "h2", "h3", "h4", "h5", "h6")
            .allowElements("a")
            .allowUrlProtocols("http", "https")
            .allowAttributes("href")
            .matching(Pattern.compile("(?i)https?://[^\\s]+"))
            .onElements("a")
            .requireRelsOnLinks("nofollow", "noopener")
            .toFactory();

    private Markdown() {}

    /** @param text null for none, which is empty HTML */
    public static String toHtml(String text) {
        if (text == null) {
            return "";
        }
        List<String> formulas = new ArrayList<>();
        String source = setAside(text.replaceAll("[" + OPEN + CLOSE + "]", ""), formulas);
        String joined = WRAP_IN_JAPANESE.matcher(source).replaceAll("");
        String clean = POLICY.sanitize(RENDERER.render(PARSER.parse(joined)));
        return KEPT.matcher(clean)
                .replaceAll(kept -> Matcher.quoteReplacement(
                        "<span class=\"tex\">" + escape(formulas.get(Integer.parseInt(kept.group(1)))) + "</span>"));
    }

    /** The text with a mark for each formula, which goes to the end of the list. */
    private static String setAside(String text, List<String> formulas) {
        StringBuilder rest = new StringBuilder();
        int from = 0;
        for (Formulas.Place place : Formulas.in(text)) {
            rest.append(text, from, place.start())
                    .append(OPEN)
                    .append(formulas.size())
                    .append(CLOSE);
            formulas.add(text.substring(place.start(), place.end()));
            from = place.end();
        }
        return rest.append(text, from, text.length()).toString();
    }

    /**
     * The words alone, in one line, for those who show the beginning of it.
     *
     * @param text null for none, which is empty
     * @param longest letters; what is longer ends with an ellipsis
     */
    static String toLine(String text, int longest) {
        if (text == null) {
            return "";
        }
        String joined = WRAP_IN_JAPANESE.matcher(text).replaceAll("");
        String words =
                WORDS.render(PARSER.parse(joined)).replaceAll("\\s+", " ").strip();
        return words.codePointCount(0, words.length()) <= longest
                ? words
                : words.substring(0, words.offsetByCodePoints(0, longest)).strip() + "…";
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
