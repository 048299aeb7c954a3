package org.danwakai.seminar.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * Which talk each of a seminar that is written anew was before, so that it stays the same row and keeps what is attached to
 * it. Whoever writes names no keys: a talk is known by what stays of it. Rather is one taken for another than the other
 * way round, since what belongs to somebody else must not end up with it.
 */
final class KeptTalks {

    /** The surest first. */
    private static final List<BiPredicate<SeminarContent.Talk, SeminarContent.Talk>> ALIKE = List.of(
            SeminarContent.Talk::equals,
            (before, after) -> !before.title().isEmpty() && before.title().equals(after.title()),
            (before, after) -> before.materials().stream().anyMatch(after.materials()::contains),
            (before, after) -> !before.speakers().isEmpty() && before.speakers().equals(after.speakers()));

    private final List<Talk> left;
    private final List<SeminarContent.Talk> wanted;
    private final Talk[] found;

    private KeptTalks(List<Talk> known, List<SeminarContent.Talk> wanted) {
        this.left = new ArrayList<>(known);
        this.wanted = wanted;
        this.found = new Talk[wanted.size()];
    }

    /** @return for each that is wanted what it was; null for a new one */
    static List<Talk> of(List<Talk> known, List<SeminarContent.Talk> wanted) {
        KeptTalks kept = new KeptTalks(known, wanted);
        ALIKE.forEach(kept::pair);
        kept.pairOpenOnes(known);
        return Arrays.asList(kept.found);
    }

    private void pair(BiPredicate<SeminarContent.Talk, SeminarContent.Talk> alike) {
        for (int i = 0; i < found.length; i++) {
            SeminarContent.Talk one = wanted.get(i);
            if (found[i] == null) {
                found[i] = left.stream()
                        .filter(talk -> alike.test(talk.content(), one))
                        .findFirst()
                        .orElse(null);
                left.remove(found[i]);
            }
        }
    }

    /** Of the only talk, and of one of which nothing was said yet, all may change. */
    private void pairOpenOnes(List<Talk> known) {
        for (int i = 0; i < Math.min(found.length, known.size()); i++) {
            Talk before = known.get(i);
            boolean isOnly = known.size() == 1 && found.length == 1;
            if (found[i] == null && left.contains(before) && (isOnly || isOpen(before.content()))) {
                found[i] = before;
                left.remove(before);
            }
        }
    }

    private static boolean isOpen(SeminarContent.Talk talk) {
        return talk.title().isEmpty() && talk.speakers().isEmpty();
    }
}
