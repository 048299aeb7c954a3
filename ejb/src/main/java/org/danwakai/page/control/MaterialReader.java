package org.danwakai.page.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.danwakai.seminar.entity.MaterialKind;
import org.danwakai.seminar.entity.SeminarContent.Material;

/** Reads the lines that are nothing but links: slides, notes, notebooks, recordings, and forms, which are skipped. */
final class MaterialReader {

    private MaterialReader() {}

    /** Whether a line holds links and nothing but what separates them. */
    static boolean isOnlyLinks(PageLine line) {
        if (line.links().isEmpty()) {
            return false;
        }
        String rest = line.text();
        for (PageLink link : line.links()) {
            int at = link.label().isEmpty() ? -1 : rest.indexOf(link.label());
            if (at < 0) {
                return false;
            }
            rest = rest.substring(0, at) + rest.substring(at + link.label().length());
        }
        return rest.chars().noneMatch(Character::isLetterOrDigit);
    }

    static boolean hasKnownLabel(PageLine line) {
        return line.links().stream().anyMatch(link -> isForm(link) || kindOf(link.label()) != MaterialKind.OTHER);
    }

    static List<Material> read(PageLine line, WarningList warnings) {
        List<Material> materials = new ArrayList<>();
        for (PageLink link : line.links()) {
            MaterialKind kind = kindOf(link.label());
            if (isForm(link)) {
                warnings.inform(
                        line.number(),
                        "form-link-ignored",
                        "The form " + WarningList.quote(link.label()) + " is not taken over.");
                continue;
            }
            if (kind == MaterialKind.OTHER) {
                warnings.inform(
                        line.number(),
                        "material-kind-unknown",
                        "The link " + WarningList.quote(link.label()) + " is taken for other material.");
            }
            materials.add(new Material(link.label(), kind, link.url()));
        }
        return materials;
    }

    static MaterialKind kindOf(String label) {
        String word = JapaneseText.folded(label).toLowerCase(Locale.ROOT);
        if (containsAny(word, "notebook", "ノートブック", "jupyter", "ipynb", "colab")) {
            return MaterialKind.NOTEBOOK;
        }
        if (containsAny(word, "スライド", "slide", "講演資料", "発表資料")) {
            return MaterialKind.SLIDES;
        }
        // a procedure (手順書) is to be read alongside, like notes
        if (containsAny(word, "ノート", "notes", "手順", "レジュメ")) {
            return MaterialKind.NOTES;
        }
        return containsAny(word, "動画", "録画", "ビデオ", "recording", "video") ? MaterialKind.RECORDING : MaterialKind.OTHER;
    }

    private static boolean isForm(PageLink link) {
        return link.label().contains("フォーム") || link.url().contains("docs.google.com/forms");
    }

    private static boolean containsAny(String text, String... words) {
        for (String word : words) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
