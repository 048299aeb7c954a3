package org.danwakai.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.danwakai.mail.boundary.LinkMails;
import org.danwakai.mail.boundary.MailLedger;
import org.danwakai.mail.boundary.MailRow;
import org.danwakai.mail.boundary.RunView;
import org.danwakai.mail.entity.MailKind;
import org.danwakai.mail.entity.MailState;
import org.danwakai.platform.entity.DomainException;
import org.danwakai.platform.entity.Word;

/** The mails of one seminar: how far the links are, what holds them back or repeats them, and what became of each. */
@Named("mailDesk")
@ViewScoped
public class MailDesk extends SeminarPage {

    private static final long serialVersionUID = 1L;

    @Inject
    private LinkMails links;

    @Inject
    private MailLedger ledger;

    @Inject
    private Notices notices;

    @Inject
    private Clock clock;

    private RunView run;
    private MailRows rows;
    private String kind;
    private String state;
    private String text;
    private Long person;

    @Override
    protected void begin() {
        look();
        search();
    }

    public void look() {
        reload();
        run = links.view(getSeminar().id());
    }

    public void search() {
        rows = new MailRows(
                ledger, getSeminar().id(), chosen(MailKind.class, kind), chosen(MailState.class, state), text, person);
    }

    private static <E extends Enum<E>> E chosen(Class<E> type, String word) {
        return word == null || word.isEmpty() ? null : Word.parse(type, word);
    }

    public void pause() {
        act(() -> {
            links.pause(getSeminar().id());
            notices.done("run.paused");
        });
    }

    public void resume() {
        act(() -> {
            links.resume(getSeminar().id());
            notices.done("run.resumed");
        });
    }

    public void repeat(MailRow row) {
        act(() -> notices.done(
                links.repeat(getSeminar().id(), row.registrationId()) ? "run.repeated" : "run.onItsWay", row.name()));
    }

    public void repeatFailed() {
        act(() ->
                notices.done("run.repeatedAll", links.repeatFailed(getSeminar().id())));
    }

    private void act(Runnable wish) {
        try {
            wish.run();
        } catch (DomainException refused) {
            notices.refused(refused);
        }
        look();
    }

    /** Whether there is, or will be, something to watch: until the seminar is over. */
    public boolean isWatched() {
        return getSeminar().isPublished() && !"over".equals(getSeminar().state());
    }

    public boolean isBegun() {
        return !clock.instant().isBefore(run.begins());
    }

    /** Which sentence says how things stand. */
    public String getStanding() {
        if (!isWatched()) {
            return "over";
        }
        if (run.isPaused()) {
            return "held";
        }
        if (!isBegun()) {
            return "early";
        }
        return run.counts().isDone() ? "done" : "going";
    }

    public List<String> getKinds() {
        return Arrays.stream(MailKind.values()).map(Word::of).toList();
    }

    public List<String> getStates() {
        return Arrays.stream(MailState.values()).map(Word::of).toList();
    }

    public RunView getRun() {
        return run;
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

    public Long getPerson() {
        return person;
    }

    public void setPerson(Long person) {
        this.person = person;
    }
}
