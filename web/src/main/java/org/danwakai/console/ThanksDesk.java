package org.danwakai.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.danwakai.mail.boundary.MailRounds;
import org.danwakai.mail.entity.Specimen;
import org.danwakai.platform.entity.DomainException;
import org.danwakai.platform.entity.InvalidInput;

/** Thanks to those who came to a seminar: to how many, in which words, and then sent. */
@Named("thanksDesk")
@ViewScoped
public class ThanksDesk implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private MailRounds rounds;

    @Inject
    private Notices notices;

    private int recipients;
    private List<Specimen> specimens = List.of();

    /** Shows what would be sent. */
    public void show(String series, int number) {
        recipients = rounds.toThank(series, number);
        if (recipients == 0) {
            notices.done("thanks.nobody");
            return;
        }
        specimens = rounds.thanks(series, number);
    }

    public void send(String series, int number) {
        try {
            notices.done("thanks.sent", rounds.thank(series, number));
        } catch (InvalidInput early) {
            early.problems().forEach(problem -> notices.refused("field." + problem.code()));
        } catch (DomainException refused) {
            notices.refused(refused);
        }
        keep();
    }

    public void keep() {
        specimens = List.of();
    }

    /** Whether it is shown what would be sent. */
    public boolean isShown() {
        return !specimens.isEmpty();
    }

    public int getRecipients() {
        return recipients;
    }

    public List<Specimen> getSpecimens() {
        return specimens;
    }
}
