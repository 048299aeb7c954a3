package org.danwakai.page.control;

/**
 * A link of the page.
 *
 * @param url as the author wrote it; null for none
 */
public record PageLink(String label, String url) {

    /** As Markdown, which is the label alone where there is no address. */
    String markdown() {
        if (url == null) {
            return label;
        }
        boolean plain = url.chars().noneMatch(c -> c <= ' ' || c == '(' || c == ')' || c == '<' || c == '>');
        return "[" + label + "](" + (plain ? url : "<" + url + ">") + ")";
    }
}
