package org.danwakai.archive.boundary;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.danwakai.archive.control.FoldedText;

/** What somebody searched for, to show it where it was found. */
public final class SearchWords {

    private static final int BEFORE = 40;
    private static final int LENGTH = 160;
    private static final String CUT = "…";

    private final List<String> needles;

    /** @param needles as the database folded them */
    SearchWords(List<String> needles) {
        this.needles = List.copyOf(needles);
    }

    /** @param hit whether it is what was searched for */
    public record Piece(String text, boolean hit) {}

    /** Whether there is anything to search for: signs alone are nothing. */
    public boolean isEmpty() {
        return needles.isEmpty();
    }

    /** The whole text in pieces. @param text null for none */
    public List<Piece> mark(String text) {
        return text == null ? List.of() : pieces(text, new FoldedText(text).hits(needles));
    }

    /**
     * Where what is not shown anyway was found, in pieces.
     *
     * @param shown what whoever searched sees without it
     * @param texts the first one that has any of the rest is taken
     * @return empty when all is shown, or stands in none of the texts
     */
    public Optional<List<Piece>> passage(List<String> shown, List<String> texts) {
        List<FoldedText> seen = shown.stream().map(FoldedText::new).toList();
        List<String> rest = needles.stream()
                .filter(needle -> seen.stream().noneMatch(text -> text.holds(needle)))
                .toList();
        return texts.stream()
                .map(text -> text.replaceAll("\\s+", " ").strip())
                .map(text -> passage(text, rest))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<List<Piece>> passage(String text, List<String> rest) {
        FoldedText folded = new FoldedText(text);
        int first = folded.hits(rest).nextSetBit(0);
        if (first < 0) {
            return Optional.empty();
        }
        BitSet hits = folded.hits(needles);
        int from = boundary(text, first - BEFORE);
        int to = boundary(text, from + LENGTH);
        List<Piece> pieces = new ArrayList<>();
        if (from > 0) {
            pieces.add(new Piece(CUT, false));
        }
        pieces.addAll(pieces(text.substring(from, to), hits.get(from, to)));
        if (to < text.length()) {
            pieces.add(new Piece(CUT, false));
        }
        return Optional.of(pieces);
    }

    /** Not within a word, nor within a character. */
    private static int boundary(String text, int wanted) {
        if (wanted <= 0) {
            return 0;
        }
        if (wanted >= text.length()) {
            return text.length();
        }
        int at = wanted;
        while (at > 0 && wanted - at < BEFORE / 2 && isWithin(text, at)) {
            at--;
        }
        return isWithin(text, at) ? wanted : at;
    }

    private static boolean isWithin(String text, int at) {
        char before = text.charAt(at - (at > 0 ? 1 : 0));
        return Character.isLowSurrogate(text.charAt(at)) || before < 0x2E80 && before != ' ';
    }

    private static List<Piece> pieces(String text, BitSet hits) {
        List<Piece> pieces = new ArrayList<>();
        for (int from = 0; from < text.length(); ) {
            boolean hit = hits.get(from);
            int next = hit ? hits.nextClearBit(from) : hits.nextSetBit(from);
            int to = next < 0 ? text.length() : Math.min(next, text.length());
            pieces.add(new Piece(text.substring(from, to), hit));
            from = to;
        }
        return pieces;
    }
}
