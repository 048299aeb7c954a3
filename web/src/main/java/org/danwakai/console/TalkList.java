package org.danwakai.console;

import java.io.Serializable;
import java.util.List;
import org.danwakai.platform.entity.Word;
import org.danwakai.seminar.entity.SeminarContent;
import org.danwakai.seminar.entity.TalkKind;

/** The talks of a seminar in their order, as typed. Short talks of one session follow each other under the same label. */
public class TalkList implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Rows<TalkForm> rows = new Rows<>(TalkForm::new, List.of());

    static TalkList of(List<SeminarContent.Talk> talks) {
        TalkList list = new TalkList();
        list.rows.become(talks.stream().map(TalkForm::of).toList());
        return list;
    }

    /** With one talk to be filled in. */
    static TalkList blank(String language) {
        TalkList list = new TalkList();
        list.rows.add(TalkForm.blank(TalkKind.TALK, language));
        return list;
    }

    void keep(TypedFields fields) {
        fields.rows("talks", rows, TalkForm::keep);
    }

    List<SeminarContent.Talk> contents(FieldProblems problems) {
        return rows.contents("talks", (row, field) -> row.content(field, problems));
    }

    /** At the end, in the language of the one before. */
    public void add(String kind) {
        rows.add(TalkForm.blank(Word.parse(TalkKind.class, kind), language()));
    }

    private String language() {
        return rows.isEmpty()
                ? "ja"
                : rows.getAll().get(rows.getAll().size() - 1).getLanguage();
    }

    /** One more of the same session. */
    public void addNext(TalkForm talk) {
        TalkForm next = TalkForm.blank(Word.parse(TalkKind.class, talk.getKind()), talk.getLanguage());
        next.setPart(talk.getPart());
        rows.addAfter(talk, next);
    }

    /** Whether the session of short talks that this one is part of ends with it. */
    public boolean endsSession(int place) {
        TalkForm talk = rows.getAll().get(place);
        boolean goesOn =
                place + 1 < rows.getAll().size() && rows.getAll().get(place + 1).isLightning();
        return talk.isLightning() && !goesOn;
    }

    void move(int from, int to) {
        rows.move(from, to);
    }

    public void up(TalkForm talk) {
        rows.up(talk);
    }

    public void down(TalkForm talk) {
        rows.down(talk);
    }

    public void remove(TalkForm talk) {
        rows.remove(talk);
    }

    public List<TalkForm> getAll() {
        return rows.getAll();
    }
}
