package org.danwakai.mail.control;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.danwakai.mail.control.Piece.If;
import org.danwakai.mail.control.Piece.Value;
import org.danwakai.mail.control.Piece.Words;
import org.danwakai.mail.entity.Letter;
import org.danwakai.mail.entity.MailKind;
import org.danwakai.mail.entity.Placeholder;
import org.danwakai.mail.entity.TemplateProblem;
import org.danwakai.mail.entity.TemplateProblem.Part;
import org.danwakai.mail.entity.TemplateRefused;
import org.danwakai.mail.entity.TemplateText;

/**
 * A template that is ready to be filled. What depends on which values there are is worked out once for each case, so a
 * mail of thousands costs no more than to put its values in. A line whose values are all missing is left out.
 */
final class MailTemplate {

    /** RFC 5322 breaks longer subjects into many lines; nobody reads them. */
    static final int LONGEST_SUBJECT = 200;

    static final int LONGEST_BODY = 20_000;

    /** More cases than any mail has; a template full of conditions is worked out anew beyond it. */
    private static final int MOST_KEPT = 64;

    private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]\\n]+)]\\(([^()\\s]+)\\)");
    private static final Pattern BLANK_LINES = Pattern.compile("\\n{3,}");

    private final String language;
    private final List<Piece> subject;
    private final List<Piece> body;
    private final Set<Placeholder> used;

    /** What it names, and what the layout does. */
    private final Set<Placeholder> asked;

    private final Map<Set<Placeholder>, Outline> outlines = new ConcurrentHashMap<>();

    /** What is said when there are these values and no others. */
    private record Outline(Gaps subject, Gaps text, Gaps html) {}

    private MailTemplate(String language, List<Piece> subject, List<Piece> body) {
        this.language = language;
        this.subject = subject;
        this.body = body;
        used = Stream.concat(subject.stream(), body.stream())
                .flatMap(MailTemplate::placeholders)
                .collect(Collectors.toUnmodifiableSet());
        asked = EnumSet.of(Placeholder.SERIES);
        asked.addAll(used);
    }

    /** @throws TemplateRefused when it would make no right mail */
    static MailTemplate read(MailKind kind, String language, TemplateText text) {
        List<TemplateProblem> problems = new ArrayList<>();
        TemplateReader subject = new TemplateReader(Part.SUBJECT, kind, text.subject(), problems);
        TemplateReader body = new TemplateReader(Part.BODY, kind, text.body(), problems);
        MailTemplate template = new MailTemplate(language, subject.read(), body.read());
        requireLength(Part.SUBJECT, text.subject(), LONGEST_SUBJECT, problems);
        requireLength(Part.BODY, text.body(), LONGEST_BODY, problems);
        Placeholder.neededIn(kind).stream()
                .filter(needed -> !body.said().contains(needed))
                .sorted()
                .forEach(needed -> problems.add(new TemplateProblem(
                        Part.BODY, template.used.contains(needed) ? "conditional" : "missing", needed.word(), 0, 0)));
        if (!problems.isEmpty()) {
            throw new TemplateRefused(problems);
        }
        return template;
    }

    private static void requireLength(Part part, String text, int longest, List<TemplateProblem> problems) {
        if (text.isBlank()) {
            problems.add(new TemplateProblem(part, "required", "", 0, 0));
        } else if (text.length() > longest) {
            problems.add(new TemplateProblem(part, "too-long", Integer.toString(longest), 0, 0));
        }
    }

    /** Whether it has room for that, be it on a condition. */
    boolean names(Placeholder placeholder) {
        return used.contains(placeholder);
    }

    /** @param values for what the template names, and the series; null or blank counts as none */
    Letter fill(Function<Placeholder, String> values) {
        Map<Placeholder, String> shown = new EnumMap<>(Placeholder.class);
        for (Placeholder placeholder : asked) {
            String text = Shown.text(placeholder, values.apply(placeholder));
            if (!text.isEmpty()) {
                shown.put(placeholder, text);
            }
        }
        Outline outline = outline(shown.keySet());
        String subjectLine =
                outline.subject().fill(one -> shown.getOrDefault(one, "")).strip();
        return new Letter(
                subjectLine,
                outline.text().fill(one -> shown.getOrDefault(one, "")),
                MailLayout.page(
                        language,
                        subjectLine,
                        shown.getOrDefault(Placeholder.SERIES, ""),
                        outline.html().fill(one -> Shown.html(shown.getOrDefault(one, "")))));
    }

    private Outline outline(Set<Placeholder> present) {
        Set<Placeholder> key = new HashSet<>(present);
        key.retainAll(used);
        Outline known = outlines.get(key);
        if (known == null) {
            known = work(key);
            if (outlines.size() < MOST_KEPT) {
                outlines.put(Set.copyOf(key), known);
            }
        }
        return known;
    }

    private Outline work(Set<Placeholder> present) {
        String lines = withoutEmptyLines(marked(body, present), present);
        Matcher links = LINK.matcher(lines);
        String text = links.replaceAll(link -> Matcher.quoteReplacement(
                link.group(1) + (link.group(1).matches("(?s).*[:：]") ? " " : ": ") + link.group(2)));
        String line = marked(subject, present).replace(Character.toString(Gaps.CONDITION), "");
        return new Outline(Gaps.of(line), Gaps.of(text), Gaps.of(MailMarkdown.toHtml(lines)));
    }

    private static String marked(List<Piece> pieces, Set<Placeholder> present) {
        StringBuilder marked = new StringBuilder();
        for (Piece piece : pieces) {
            if (piece instanceof Words words) {
                marked.append(words.text());
            } else if (piece instanceof Value value) {
                marked.append(Gaps.mark(value.placeholder()));
            } else if (piece instanceof If block) {
                marked.append(Gaps.CONDITION);
                if (present.contains(block.condition())) {
                    marked.append(marked(block.pieces(), present));
                }
                marked.append(Gaps.CONDITION);
            }
        }
        return marked.toString();
    }

    private static String withoutEmptyLines(String marked, Set<Placeholder> present) {
        List<String> lines = new ArrayList<>();
        for (String line : marked.split("\n", -1)) {
            String bare = line.replace(Character.toString(Gaps.CONDITION), "");
            boolean isOnlyCondition = bare.isBlank() && !bare.equals(line);
            List<Placeholder> values =
                    Gaps.GAP.matcher(bare).results().map(Gaps::marked).toList();
            if (!isOnlyCondition && (values.isEmpty() || values.stream().anyMatch(present::contains))) {
                lines.add(bare);
            }
        }
        return BLANK_LINES.matcher(String.join("\n", lines).strip()).replaceAll("\n\n") + "\n";
    }

    private static Stream<Placeholder> placeholders(Piece piece) {
        if (piece instanceof Value value) {
            return Stream.of(value.placeholder());
        }
        return piece instanceof If block
                ? Stream.concat(
                        Stream.of(block.condition()), block.pieces().stream().flatMap(MailTemplate::placeholders))
                : Stream.empty();
    }
}
