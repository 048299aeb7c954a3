package org.danwakai.console;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.danwakai.mail.boundary.MailLedger;
import org.danwakai.mail.boundary.MailTemplates;
import org.danwakai.mail.entity.Letter;
import org.danwakai.mail.entity.MailKind;
import org.danwakai.platform.entity.Word;
import org.danwakai.seminar.boundary.SeminarEditing;
import org.danwakai.seminar.boundary.SeminarView;

/**
 * Does something with a seminar, looks at what has become of it, and undoes it all. So what is shown beforehand follows
 * from the same rules as what will be, however many features have a say in it.
 */
@RequestScoped
public class Rehearsal {

    @Resource
    private UserTransaction transaction;

    @Inject
    private SeminarEditing editing;

    @Inject
    private MailLedger ledger;

    @Inject
    private MailTemplates templates;

    /** What the seminar would be. @param deed returns the number that it has then */
    public SeminarView seminar(String series, Supplier<Integer> deed) {
        return rehearse(() -> view(series, deed.get()));
    }

    /**
     * The mails that would be owed, those of most people first, each kind as it would read.
     *
     * @param deed returns the number that the seminar has then
     * @param language in which the texts are shown
     */
    public List<ForeseenMail> mails(String series, int number, Supplier<Integer> deed, String language) {
        return rehearse(() -> {
            Map<MailKind, Long> before = owed(view(series, number).id());
            SeminarView after = view(series, deed.get());
            List<ForeseenMail> mails = new ArrayList<>();
            owed(after.id()).forEach((kind, count) -> {
                long more = count - before.getOrDefault(kind, 0L);
                if (more > 0) {
                    mails.add(mail(kind, more, after, language));
                }
            });
            mails.sort((one, other) -> Long.compare(other.count(), one.count()));
            return mails;
        });
    }

    private ForeseenMail mail(MailKind kind, long count, SeminarView seminar, String language) {
        SeminarView.Number home = seminar.numbers().get(0);
        Letter letter = templates.preview(
                home.series(),
                kind,
                language,
                templates.current(home.series(), kind, language).text(),
                home.number(),
                null);
        return new ForeseenMail(Word.of(kind), count, letter.subject(), letter.text());
    }

    private Map<MailKind, Long> owed(long seminar) {
        Map<MailKind, Long> owed = new LinkedHashMap<>();
        ledger.tally(seminar).forEach(tally -> owed.merge(tally.kind(), tally.mails(), Long::sum));
        return owed;
    }

    private SeminarView view(String series, int number) {
        return editing.seminar(series, number).orElseThrow();
    }

    private <T> T rehearse(Supplier<T> deeds) {
        try {
            transaction.begin();
            try {
                return deeds.get();
            } finally {
                transaction.rollback();
            }
        } catch (NotSupportedException | SystemException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
