package org.danwakai.page.control;

import java.util.ArrayList;
import java.util.List;

/** Gathers lines into Markdown paragraphs: soft-wrapped lines are joined, a {@code <br>} begins a paragraph. */
final class Paragraphs {

    private final List<StringBuilder> paragraphs = new ArrayList<>();

    void add(PageLine line) {
        if (line.markdown().isEmpty()) {
            return;
        }
        if (paragraphs.isEmpty() || !line.continuesTheLineBefore()) {
            paragraphs.add(new StringBuilder(line.markdown()));
        } else {
            StringBuilder paragraph = paragraphs.get(paragraphs.size() - 1);
            paragraph.append(JapaneseText.between(paragraph, line.markdown())).append(line.markdown());
        }
    }

    boolean isEmpty() {
        return paragraphs.isEmpty();
    }

    /** Null for no text. */
    String markdown() {
        return paragraphs.isEmpty() ? null : String.join("\n\n", paragraphs);
    }
}
