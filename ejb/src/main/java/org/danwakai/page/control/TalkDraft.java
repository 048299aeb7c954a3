package org.danwakai.page.control;

import java.util.ArrayList;
import java.util.List;
import org.danwakai.seminar.entity.LocalizedText;
import org.danwakai.seminar.entity.SeminarContent.Material;
import org.danwakai.seminar.entity.SeminarContent.Reference;
import org.danwakai.seminar.entity.SeminarContent.Speaker;
import org.danwakai.seminar.entity.SeminarContent.Talk;
import org.danwakai.seminar.entity.TalkKind;

/** A talk while its lines are read. */
final class TalkDraft {

    final List<Speaker> speakers = new ArrayList<>();
    final List<Material> materials = new ArrayList<>();
    private final List<PageLine> summary = new ArrayList<>();
    private final List<List<PageLine>> referenceLists = new ArrayList<>();
    private final List<PageLine> titleLines = new ArrayList<>();
    private PageLine translatedTitle;
    String part;
    boolean panel;
    boolean summaryGiven;
    /** Said in so many words (ご講演は英語); null where it must be derived. */
    String statedLanguage;

    boolean hasTitle() {
        return !titleLines.isEmpty();
    }

    boolean hasSummary() {
        return !summary.isEmpty();
    }

    boolean isEmpty() {
        return !hasTitle() && !hasSummary() && speakers.isEmpty() && materials.isEmpty() && part == null;
    }

    void addTitle(PageLine line) {
        if (!line.text().isEmpty()) {
            titleLines.add(line);
        }
    }

    void addSummary(PageLine line) {
        if (!line.text().isEmpty()) {
            summary.add(line);
        }
    }

    /** Each label (参考文献, 関連リンク) begins a list of its own. */
    void beginReferences() {
        referenceLists.add(new ArrayList<>());
    }

    void addReference(PageLine line) {
        if (referenceLists.isEmpty()) {
            beginReferences();
        }
        if (!line.text().isEmpty()) {
            referenceLists.get(referenceLists.size() - 1).add(line);
        }
    }

    /** A line without label below the title, in the other language. */
    boolean takesAsTranslation(PageLine line) {
        boolean translates = hasTitle()
                && translatedTitle == null
                && !TitleReader.languageOf(titleLines.get(0).text()).equals(TitleReader.languageOf(line.text()));
        if (translates) {
            translatedTitle = line;
        }
        return translates;
    }

    LocalizedText title() {
        return readTitle().text();
    }

    private TitleReader.Title readTitle() {
        if (!hasTitle()) {
            return new TitleReader.Title(new LocalizedText(null, null), null);
        }
        StringBuilder written = new StringBuilder();
        List<PageLink> links = new ArrayList<>();
        for (PageLine line : titleLines) {
            written.append(JapaneseText.between(written, line.text())).append(line.text());
            links.addAll(line.links());
        }
        String text = written.toString();
        PageLine first = titleLines.get(0);
        TitleReader.Title title = TitleReader.read(
                new PageLine(first.number(), 0, first.before(), false, text, text, List.copyOf(links)));
        if (translatedTitle == null) {
            return title;
        }
        String other = translatedTitle.text();
        LocalizedText both = "en".equals(TitleReader.languageOf(other))
                ? new LocalizedText(title.text().ja(), other)
                : new LocalizedText(other, title.text().en());
        return new TitleReader.Title(both, title.reference());
    }

    Talk finished(TalkKind kind, WarningList warnings) {
        moveTrailingReferences(warnings);
        List<Reference> references = new ArrayList<>(ReferenceReader.read(referenceLists, warnings));
        TitleReader.Title title = readTitle();
        if (title.reference() != null) {
            references.add(title.reference());
        }
        Paragraphs text = new Paragraphs();
        summary.forEach(text::add);
        warnAboutHiddenReference(text.markdown(), warnings);
        return new Talk(
                panel ? TalkKind.PANEL : kind,
                part,
                title.text(),
                text.markdown(),
                language(text.markdown(), title.text()),
                speakers,
                references,
                materials);
    }

    /** The language that is stated; else that of the abstract; else that of the title. */
    private String language(String text, LocalizedText title) {
        return statedLanguage != null ? statedLanguage : languageOf(text, title);
    }

    /** Where it is not stated. @param text the abstract; null for none */
    static String languageOf(String text, LocalizedText title) {
        if (text != null) {
            return JapaneseText.isMainlyJapanese(text) ? "ja" : "en";
        }
        return title.isEmpty() || title.ja() != null ? "ja" : "en";
    }

    /** A Japanese abstract may end in references that nothing announces. */
    private void moveTrailingReferences(WarningList warnings) {
        int from = summary.size();
        while (from > 1
                && ReferenceReader.looksLikeReference(summary.get(from - 1).text())) {
            from--;
        }
        while (from < summary.size()
                && summary.get(from).continuesTheLineBefore()
                && !summary.get(from).text().startsWith("http")) {
            from++;
        }
        boolean japanese = from > 0
                && from < summary.size()
                && summary.subList(0, from).stream().anyMatch(line -> JapaneseText.hasJapanese(line.text()));
        if (!japanese) {
            return;
        }
        List<PageLine> moved = summary.subList(from, summary.size());
        warnings.inform(
                moved.get(0).number(),
                "reference-without-label",
                "Taken for a reference after the abstract: "
                        + WarningList.quote(moved.get(0).text()) + ".");
        referenceLists.add(0, List.copyOf(moved));
        moved.clear();
    }

    private void warnAboutHiddenReference(String text, WarningList warnings) {
        if (text == null) {
            return;
        }
        String end = text.substring(text.lastIndexOf('\n') + 1);
        int at = Math.max(end.lastIndexOf("。["), end.lastIndexOf("．["));
        if (at >= 0 && !JapaneseText.hasJapanese(end.substring(at + 1))) {
            warnings.inform(
                    summary.get(summary.size() - 1).number(),
                    "reference-in-abstract",
                    "The abstract ends in what may be a reference; it stays there: "
                            + WarningList.quote(end.substring(at + 1)) + ".");
        }
    }
}
