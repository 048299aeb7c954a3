package org.danwakai.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.danwakai.mail.boundary.MailLedger;
import org.danwakai.mail.entity.MailKind;
import org.danwakai.mail.entity.MailState;
import org.danwakai.platform.entity.Word;

/** What became of each mail of a seminar: those that were searched for, page by page. */
@Named("mailTable")
@ViewScoped
public class MailTable implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private MailLedger ledger;

    private long seminar;
    private MailRows rows;
    private String kind;
    private String state;
    private String text;
    private Long person;

    void open(long seminarId) {
        seminar = seminarId;
        search();
    }

    public void search() {
        rows = new MailRows(
                ledger, seminar, chosen(MailKind.class, kind), chosen(MailState.class, state), text, person);
    }

    private static <E extends Enum<E>> E chosen(Class<E> type, String word) {
        return word == null || word.isEmpty() ? null : Word.parse(type, word);
    }

    public List<String> getKinds() {
        return Arrays.stream(MailKind.values()).map(Word::of).toList();
    }

    public List<String> getStates() {
        return Arrays.stream(MailState.values()).map(Word::of).toList();
    }

    public MailRows getRows() {
        return rows;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    /** The registration of the one person whose mails to show; null for all. */
    public Long getPerson() {
        return person;
    }

    public void setPerson(Long person) {
        this.person = person;
    }
}
