package org.danwakai.page.control;

import java.util.ArrayList;
import java.util.List;

/** Gathers lines into Markdown paragraphs: soft-wrapped lines are joined, a {@code <br>} begins a paragraph. */
final class Paragraphs {

    private final List<StringBuilder> paragraphs = new ArrayList<>();
    private String last = "";

    void add(PageLine line) {
        if (line.markdown().isEmpty()) {
            return;
        }
        if (paragraphs.isEmpty() || !line.continuesTheLineBefore()) {
            paragraphs.add(new StringBuilder(line.markdown()));
        } else {
            StringBuilder paragraph = paragraphs.get(paragraphs.size() - 1);
            // only the two lines at the seam decide, so that long paragraphs stay cheap
            String joined = JapaneseText.join(last, line.markdown());
            paragraph.append(joined, last.length(), joined.length());
        }
        last = line.markdown();
    }

    boolean isEmpty() {
        return paragraphs.isEmpty();
    }

    /** Null for no text. */
    String markdown() {
        return paragraphs.isEmpty() ? null : String.join("\n\n", paragraphs);
    }
}
