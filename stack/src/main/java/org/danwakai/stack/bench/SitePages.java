package org.danwakai.stack.bench;

import java.util.List;

/** Pages of the public site as readers find them, with everything on them that a seminar can have. */
final class SitePages {

    private static final int SEMINARS = 77;

    private static final String FULL = """
            {"format": "hybrid", "startsAt": "2026-01-28T10:30:00+09:00", "endsAt": "2026-01-28T12:00:00+09:00",
             "language": "ja", "theme": {"ja": "格子の上の学習", "en": "Learning on a lattice"},
             "notice": "会場が変わりました。", "description": "二つの講演と*討論*です。\\n\\n- 前半は入門\\n- 後半は新しい結果",
             "venues": [{"name": "理学部 101号室", "role": "main"}, {"name": "Room 5, Annex", "role": "relay"}],
             "coHosts": [{"name": "試験大学 物理学教室", "url": "https://physics.example.ac.jp/"}],
             "talks": [
              {"kind": "lecture", "part": "前半", "title": {"ja": "$E=mc^2$ から始める入門", "en": "An introduction from $E=mc^2$"},
               "abstract": "式 $\\\\int_0^1 x\\\\,dx$ を*例*に、<基本> & 応用を説明します。", "language": "ja",
               "speakers": [{"name": "佐藤 葵", "affiliation": "試験大学", "url": "https://example.ac.jp/~sato", "role": "speaker"},
                            {"name": "A. Chair", "affiliation": "A University", "role": "chair"}],
               "references": [{"text": "arXiv:2301.01234", "url": "https://arxiv.org/abs/2301.01234"}],
               "materials": [{"label": "スライド", "kind": "slides", "url": "https://example.ac.jp/slides.pdf"},
                             {"label": "Recording", "kind": "recording", "url": "https://example.ac.jp/recording"}]},
              {"kind": "talk", "part": "後半", "title": {"en": "New results on lattices"},
               "abstract": "We show what is new.\\n\\nAnd why it matters.", "language": "en",
               "speakers": [{"name": "Rin Suzuki", "affiliation": "An Institute / A University"}]}]}
            """;

    private SitePages() {}

    /**
     * @param name short, for files as well
     * @param found whether search engines may list it
     * @param status of the answer
     */
    record Page(String name, String path, boolean found, int status) {

        /** @param language {@code ja} or {@code en} */
        String in(String language) {
            return path + (path.contains("?") ? "&" : "?") + "lang=" + language;
        }
    }

    /** Puts seminars onto a stack. @return its pages */
    static List<Page> of(Rig rig) throws Exception {
        SiteSeminars.make(rig, SEMINARS);
        String seminar = rig.plan(FULL);
        rig.publish(seminar);
        return List.of(
                new Page("home", "/", true, 200),
                new Page("series", "/dlap", true, 200),
                new Page("seminar", "/dlap/" + seminar, true, 200),
                new Page("past-seminar", "/dlap/" + (SEMINARS - 5), true, 200),
                new Page("archive", "/archive", true, 200),
                new Page("search", SiteBench.search("量子"), false, 200),
                new Page("nothing-found", "/dlap/archive?q=nowherenothing", false, 200),
                new Page("embedding", "/dlap/embed", true, 200),
                new Page("register", "/dlap/register?number=" + seminar, false, 200),
                new Page("subscribe", "/dlap/subscribe", false, 200),
                new Page("my-link", "/me", false, 200),
                new Page("list-for-frames", "/embed/dlap", false, 200),
                new Page("no-such-page", "/dlap/999999", false, 404));
    }
}
