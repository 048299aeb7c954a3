package org.danwakai.mail.control;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.danwakai.mail.control.Piece.If;
import org.danwakai.mail.control.Piece.Value;
import org.danwakai.mail.control.Piece.Words;
import org.danwakai.mail.entity.MailKind;
import org.danwakai.mail.entity.Placeholder;
import org.danwakai.mail.entity.TemplateProblem;
import org.danwakai.mail.entity.TemplateProblem.Part;

/**
 * Takes one part of a template to pieces and notes everything that is wrong with it, each with its place: {@code {word}}
 * stands for a value, {@code {if word}} to {@code {end}} is said only when there is one, and <code>{{</code> and
 * <code>}}</code> are braces.
 */
final class TemplateReader {

    private static final String IF = "if ";
    private static final String END = "end";

    private final Part part;
    private final Set<Placeholder> known;
    private final String text;
    private final List<TemplateProblem> problems;
    private final Set<Placeholder> said = EnumSet.noneOf(Placeholder.class);
    private final Deque<Open> open = new ArrayDeque<>();
    private final StringBuilder words = new StringBuilder();
    private List<Piece> pieces = new ArrayList<>();
    private int at;

    /** A condition that has begun. @param outside the pieces that it is one of */
    private record Open(Placeholder condition, int at, List<Piece> outside) {}

    TemplateReader(Part part, MailKind kind, String text, List<TemplateProblem> problems) {
        this.part = part;
        this.known = Placeholder.of(kind);
        this.text = text;
        this.problems = problems;
    }

    List<Piece> read() {
        while (at < text.length()) {
            char letter = text.charAt(at);
            if (letter == '{' || letter == '}') {
                brace(letter);
            } else {
                if (isForbidden(letter)) {
                    refuse("control-characters", "U+%04X".formatted((int) letter), at);
                }
                words.append(letter);
                at++;
            }
        }
        endWords();
        for (Open one : open) {
            refuse(
                    "if-not-closed",
                    one.condition() == null ? "" : one.condition().word(),
                    one.at());
            pieces = one.outside();
        }
        return List.copyOf(pieces);
    }

    /** What is said whatever the conditions, or on the condition that there is a value for it. */
    Set<Placeholder> said() {
        return said;
    }

    private void brace(char letter) {
        if (at + 1 < text.length() && text.charAt(at + 1) == letter) {
            words.append(letter);
            at += 2;
            return;
        }
        if (letter == '}') {
            refuse("brace-left-over", "", at++);
            return;
        }
        int lineEnd = text.indexOf('\n', at);
        int close = text.indexOf('}', at);
        if (close < 0 || lineEnd >= 0 && close > lineEnd) {
            refuse("brace-not-closed", "", at++);
            return;
        }
        String inside = text.substring(at + 1, close).strip();
        endWords();
        if (inside.equals(END)) {
            end();
        } else if (inside.startsWith(IF)) {
            open.push(new Open(find(inside.substring(IF.length()).strip()), at, pieces));
            pieces = new ArrayList<>();
        } else {
            value(inside);
        }
        at = close + 1;
    }

    private void end() {
        if (open.isEmpty()) {
            refuse("end-left-over", "", at);
            return;
        }
        Open closed = open.pop();
        If block = new If(closed.condition(), List.copyOf(pieces));
        pieces = closed.outside();
        if (closed.condition() != null) {
            pieces.add(block);
        }
    }

    private void value(String word) {
        Placeholder placeholder = find(word);
        if (placeholder == null) {
            return;
        }
        if (part == Part.SUBJECT && placeholder.isLink()) {
            refuse("link-in-subject", word, at);
        }
        pieces.add(new Value(placeholder));
        if (open.stream().allMatch(one -> one.condition() == placeholder)) {
            said.add(placeholder);
        }
    }

    private Placeholder find(String word) {
        Optional<Placeholder> placeholder = Placeholder.of(word);
        if (placeholder.isEmpty()) {
            refuse("unknown", word, at);
        } else if (!known.contains(placeholder.get())) {
            refuse("elsewhere", word, at);
        }
        return placeholder.orElse(null);
    }

    private void endWords() {
        if (!words.isEmpty()) {
            pieces.add(new Words(words.toString()));
            words.setLength(0);
        }
    }

    private boolean isForbidden(char letter) {
        boolean isBreak = letter == '\n' && part == Part.BODY;
        return Gaps.isMark(letter) || Shown.isHidden(letter) || Character.isISOControl(letter) && !isBreak;
    }

    private void refuse(String code, String word, int where) {
        int lineStart = text.lastIndexOf('\n', where - 1) + 1;
        int line = 1
                + (int) text.substring(0, lineStart)
                        .chars()
                        .filter(letter -> letter == '\n')
                        .count();
        problems.add(new TemplateProblem(part, code, word, line, 1 + text.codePointCount(lineStart, where)));
    }
}
