package org.danwakai.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.danwakai.mail.boundary.MailRounds;
import org.danwakai.mail.entity.Audience;
import org.danwakai.mail.entity.OwnWords;
import org.danwakai.mail.entity.SentMessage;
import org.danwakai.mail.entity.Specimen;
import org.danwakai.meeting.boundary.JoinDesk;
import org.danwakai.platform.entity.DomainException;
import org.danwakai.platform.entity.InvalidInput;
import org.danwakai.platform.entity.Word;
import org.danwakai.registration.boundary.Registrants;
import org.omnifaces.util.Faces;

/** What an organizer writes to people of a seminar: written, looked at as it will arrive, and sent once. */
@Named("messageDesk")
@ViewScoped
public class MessageDesk extends SeminarPage {

    private static final long serialVersionUID = 1L;
    private static final String CHOSEN = Word.of(Audience.CHOSEN);

    @Inject
    private MailRounds rounds;

    @Inject
    private Registrants registrants;

    @Inject
    private JoinDesk links;

    @Inject
    private Notices notices;

    private String key = UUID.randomUUID().toString();
    private String audience = Word.of(Audience.SEATED);
    private String subjectJa;
    private String bodyJa;
    private String subjectEn;
    private String bodyEn;
    private List<Specimen> specimens = List.of();
    private Map<Audience, Integer> reached;
    private List<SentMessage> sent;
    private RegistrantWish wish;

    /** Whoever comes from the table of registrants brings along whom they have chosen there. */
    @Override
    protected void begin() {
        if (CHOSEN.equals(Faces.getRequestParameter("to"))) {
            wish = RegistrantWish.read(Faces.getRequest()::getParameterValues, null);
            audience = CHOSEN;
        }
        count();
    }

    private void count() {
        reached = rounds.reached(getSeries(), getNumber());
        if (wish != null) {
            reached.put(Audience.CHOSEN, rounds.reached(getSeries(), getNumber(), people()));
        }
        sent = rounds.sent(getSeries(), getNumber());
    }

    private List<Long> people() {
        long seminar = getSeminar().id();
        return registrants.keys(seminar, wish.filter(() -> links.shared(seminar)));
    }

    public void preview() {
        attempt(() -> specimens = rounds.preview(getSeries(), getNumber(), chosen(), words()));
        count();
    }

    public void write() {
        specimens = List.of();
    }

    public void send() {
        attempt(() -> {
            int recipients = chosen() == Audience.CHOSEN
                    ? rounds.send(getSeries(), getNumber(), key, people(), words())
                    : rounds.send(getSeries(), getNumber(), key, chosen(), words());
            notices.done("message.sent", recipients);
            key = UUID.randomUUID().toString();
            subjectJa = null;
            bodyJa = null;
            subjectEn = null;
            bodyEn = null;
        });
        specimens = List.of();
        count();
    }

    private void attempt(Runnable deed) {
        try {
            deed.run();
        } catch (InvalidInput invalid) {
            notices.problems("message", invalid, Map.of());
        } catch (DomainException refused) {
            notices.refused(refused);
        }
    }

    private OwnWords words() {
        return new OwnWords(subjectJa, bodyJa, subjectEn, bodyEn);
    }

    private Audience chosen() {
        return Word.parse(Audience.class, audience);
    }

    public List<String> getAudiences() {
        return reached.keySet().stream().map(Word::of).toList();
    }

    public int count(String word) {
        return reached.get(Word.parse(Audience.class, word));
    }

    /** Whether it is shown what would be sent. */
    public boolean isShown() {
        return !specimens.isEmpty();
    }

    public List<Specimen> getSpecimens() {
        return specimens;
    }

    public List<SentMessage> getSent() {
        return sent;
    }

    public int getLongestSubject() {
        return OwnWords.LONGEST_SUBJECT;
    }

    public String getAudience() {
        return audience;
    }

    public void setAudience(String audience) {
        this.audience = audience;
    }

    public String getSubjectJa() {
        return subjectJa;
    }

    public void setSubjectJa(String subjectJa) {
        this.subjectJa = subjectJa;
    }

    public String getBodyJa() {
        return bodyJa;
    }

    public void setBodyJa(String bodyJa) {
        this.bodyJa = bodyJa;
    }

    public String getSubjectEn() {
        return subjectEn;
    }

    public void setSubjectEn(String subjectEn) {
        this.subjectEn = subjectEn;
    }

    public String getBodyEn() {
        return bodyEn;
    }

    public void setBodyEn(String bodyEn) {
        this.bodyEn = bodyEn;
    }
}
