package org.danwakai.mail.boundary;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.danwakai.audit.boundary.AuditTrail;
import org.danwakai.audit.entity.Action;
import org.danwakai.audit.entity.Detail;
import org.danwakai.audit.entity.Fact;
import org.danwakai.mail.control.MessageBook;
import org.danwakai.mail.control.MessageBook.Receipt;
import org.danwakai.mail.control.OwedRounds;
import org.danwakai.mail.control.Specimens;
import org.danwakai.mail.entity.Audience;
import org.danwakai.mail.entity.Letter;
import org.danwakai.mail.entity.OwnWords;
import org.danwakai.mail.entity.SentMessage;
import org.danwakai.mail.entity.Specimen;
import org.danwakai.platform.entity.InvalidInput;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.rights.boundary.SeriesRights;
import org.danwakai.rights.entity.Rank;
import org.danwakai.seminar.boundary.SeminarEditing;
import org.danwakai.seminar.boundary.SeminarView;
import org.danwakai.seminar.entity.Decision;
import org.danwakai.seminar.entity.Phase;

/** What organizers send to many people of a seminar at once: thanks, and what they write themselves. */
@Stateless
@RolesAllowed({"organizer", "admin"})
public class MailRounds {

    /** Longer ones are no keys that a form or a program would make. */
    private static final int LONGEST_KEY = 100;

    @Inject
    private SeminarEditing editing;

    @Inject
    private OwedRounds rounds;

    @Inject
    private MessageBook book;

    @Inject
    private Specimens specimens;

    @Inject
    private SeriesRights rights;

    @Inject
    private AuditTrail audit;

    @Resource
    private SessionContext session;

    /** To how many thanks would go now: who was thanked already is not among them. */
    public int toThank(String series, int number) {
        rights.require(Rank.ORGANIZER, series, number);
        return rounds.toThank(load(series, number).id());
    }

    /** What thanks say, in each language. */
    public List<Specimen> thanks(String series, int number) {
        rights.require(Rank.ORGANIZER, series, number);
        long id = load(series, number).id();
        return inEach(language -> specimens.ofThanks(id, language));
    }

    /**
     * Thanks those who came, and leads them to the slides.
     *
     * @return to how many it goes
     * @throws InvalidInput when the seminar is not over
     */
    public int thank(String series, int number) {
        rights.require(Rank.ORGANIZER, series, number);
        SeminarView seminar = load(series, number);
        if (!isOver(seminar)) {
            throw new InvalidInput("seminar", "not-over");
        }
        int thanked = rounds.thank(seminar.id());
        if (thanked > 0) {
            audit.record(Action.SEND_THANKS, seminar.label(), Detail.of(Fact.RECIPIENTS, thanked));
        }
        return thanked;
    }

    /** To how many of these registrations a message would go. */
    public int reached(String series, int number, Collection<Long> chosen) {
        rights.require(Rank.ORGANIZER, series);
        return rounds.reached(load(series, number).id(), chosen);
    }

    /**
     * To how many a message would go; whom one can choose is for the caller to know. Subscribers are those of that very
     * series, so a right in another is not enough.
     */
    public Map<Audience, Integer> reached(String series, int number) {
        rights.require(Rank.ORGANIZER, series);
        long seminarId = load(series, number).id();
        long seriesId = seriesId(series);
        Map<Audience, Integer> reached = new EnumMap<>(Audience.class);
        Stream.of(Audience.values())
                .filter(audience -> audience != Audience.CHOSEN)
                .forEach(audience -> reached.put(audience, rounds.reached(audience, seminarId, seriesId)));
        return reached;
    }

    /** What a message would look like, in each language. */
    public List<Specimen> preview(String series, int number, Audience audience, OwnWords words) {
        rights.require(Rank.ORGANIZER, series, number);
        long id = load(series, number).id();
        return inEach(language -> specimens.ofMessage(id, series, audience, words, language));
    }

    private static List<Specimen> inEach(Function<String, Letter> writer) {
        return MailTemplates.LANGUAGES.stream()
                .map(language -> new Specimen(language, writer.apply(language)))
                .toList();
    }

    /**
     * Sends what the organizer wrote.
     *
     * @param requestKey of the form that it is sent by: the same form again sends nothing
     * @return to how many it goes, or went
     * @throws InvalidInput when there is nobody to whom, or the seminar is a draft, which is nothing to anybody yet
     */
    public int send(String series, int number, String requestKey, Audience audience, OwnWords words) {
        return send(series, number, requestKey, audience, List.of(), words);
    }

    /**
     * Sends what the organizer wrote to those chosen, as far as they have a place or wait for one.
     *
     * @param chosen keys of registrations of the seminar
     * @return to how many it goes, or went
     * @throws InvalidInput as {@link #send(String, int, String, Audience, OwnWords)}
     */
    public int send(String series, int number, String requestKey, Collection<Long> chosen, OwnWords words) {
        return send(series, number, requestKey, Audience.CHOSEN, chosen, words);
    }

    private int send(
            String series, int number, String requestKey, Audience audience, Collection<Long> chosen, OwnWords words) {
        rights.require(Rank.ORGANIZER, series);
        SeminarView seminar = load(series, number);
        String key = InvalidInput.required("key", requestKey);
        if (key.length() > LONGEST_KEY) {
            throw new InvalidInput("key", "too-long");
        }
        if (seminar.decision() == Decision.DRAFT) {
            throw new InvalidInput("audience", "draft");
        }
        String writer = session.getCallerPrincipal().getName();
        Receipt receipt = book.send(key, seminar.id(), seriesId(series), audience, chosen, words, writer);
        if (receipt.recipients() == 0) {
            throw new InvalidInput("audience", "nobody");
        }
        if (receipt.isNew()) {
            audit.record(
                    Action.SEND_MESSAGE,
                    seminar.label(),
                    Detail.of(Fact.RECIPIENTS, receipt.recipients()).and(Fact.AUDIENCE, audience));
        }
        return receipt.recipients();
    }

    /** What was written about the seminar, the latest first. */
    public List<SentMessage> sent(String series, int number) {
        rights.require(Rank.ORGANIZER, series, number);
        return book.sent(load(series, number).id());
    }

    private static boolean isOver(SeminarView seminar) {
        return seminar.isPublished() && seminar.phase() == Phase.OVER;
    }

    /** Of one in which the caller was found to have a right. */
    private long seriesId(String slug) {
        return rights.all().get(slug).series();
    }

    private SeminarView load(String series, int number) {
        return editing.seminar(series, number).orElseThrow(() -> new NotFound("seminar " + series + "/" + number));
    }
}
