package org.danwakai.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import org.danwakai.mail.boundary.LinkMails;
import org.danwakai.mail.boundary.MailRow;
import org.danwakai.mail.boundary.RunView;
import org.danwakai.platform.entity.DomainException;

/** The mails with the link of one seminar: how far they are, and what holds them back or repeats them. */
@Named("mailDesk")
@ViewScoped
public class MailDesk extends SeminarPage {

    private static final long serialVersionUID = 1L;

    @Inject
    private LinkMails links;

    @Inject
    private MailTable table;

    @Inject
    private Notices notices;

    @Inject
    private Clock clock;

    private RunView run;

    @Override
    protected void begin() {
        run = links.view(getSeminar().id());
        table.open(getSeminar().id());
    }

    public void look() {
        reload();
        run = links.view(getSeminar().id());
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

    private boolean isBegun() {
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

    public RunView getRun() {
        return run;
    }
}
