package org.danwakai.mail.control;

import java.util.ArrayList;
import java.util.List;
import org.owasp.html.HtmlSanitizer;

/** What a reader's program finds in a page: its tags with their attributes, and its text. */
record Html(List<String> tags, String text) {

    static Html parse(String page) {
        List<String> tags = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        // the layout's style is no text
        HtmlSanitizer.sanitize(page.replaceFirst("(?s)<style>.*?</style>", ""), new HtmlSanitizer.Policy() {
            @Override
            public void openDocument() {}

            @Override
            public void closeDocument() {}

            @Override
            public void openTag(String name, List<String> attributes) {
                tags.add(name + attributes);
            }

            @Override
            public void closeTag(String name) {}

            @Override
            public void text(String words) {
                text.append(words);
            }
        });
        return new Html(List.copyOf(tags), text.toString());
    }
}
