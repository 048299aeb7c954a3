package org.danwakai.mail.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.danwakai.mail.control.TemplateShelf.Own;
import org.danwakai.mail.entity.LetterPreview;
import org.danwakai.mail.entity.MailKind;
import org.danwakai.mail.entity.Placeholder;
import org.danwakai.mail.entity.TemplateRefused;
import org.danwakai.mail.entity.TemplateText;
import org.danwakai.meeting.entity.MeetingAccess;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.registration.boundary.Recipient;
import org.danwakai.registration.boundary.RegistrantFilter;
import org.danwakai.registration.boundary.RegistrantRow;
import org.danwakai.registration.boundary.RegistrantSearch;
import org.danwakai.registration.boundary.Registrants;
import org.danwakai.registration.entity.RegistrationState;
import org.danwakai.seminar.boundary.SeminarEditing;
import org.danwakai.seminar.boundary.SeminarView;
import org.danwakai.seminar.boundary.SeriesView;

/**
 * Fills templates for organizers to look at, from the facts that a mail would be made of. Nobody's links are shown: they
 * would open the attendee's registration. What is not a fact yet, such as a reason for a refusal, is invented.
 */
@ApplicationScoped
public class PreviewLetters {

    /** Where no link of anybody's ends. */
    private static final String NOBODYS = "preview";

    @Inject
    private SeminarEditing seminars;

    @Inject
    private Registrants registrants;

    @Inject
    private LetterWriter writer;

    /** @throws TemplateRefused when it would make no right mail */
    public static void check(MailKind kind, String language, TemplateText text) {
        MailTemplate.read(kind, language, text);
    }

    public LetterPreview of(
            SeriesView series,
            MailKind kind,
            String language,
            TemplateText text,
            Integer number,
            Long registration,
            String caller) {
        MailTemplate template = MailTemplate.read(kind, language, text);
        Optional<SeminarView> seminar = number == null
                ? Optional.empty()
                : Optional.of(seminars.seminar(series.slug(), number).orElseThrow(() -> new NotFound("seminar")));
        boolean isOfSeries = !Placeholder.isAboutNoSeries(kind);
        Letterhead head = new Letterhead(
                seminar,
                isOfSeries ? Optional.of(series) : Optional.empty(),
                Optional.of(new MeetingAccess("https://meeting.example/j/" + NOBODYS, "123 4567 8901", NOBODYS)),
                Own.NONE,
                Optional.empty());
        Recipient to = registration == null || seminar.isEmpty()
                ? recipient(caller, "ja".equals(language) ? "試験大学" : "Example University", "", language, null)
                : recipient(registrant(seminar.get(), registration), language);
        Map<Placeholder, String> values = writer.values(kind, to, head);
        invent(kind, language, values);
        Letter letter = template.fill(values);
        return new LetterPreview(letter.subject(), letter.text(), letter.html());
    }

    private RegistrantRow registrant(SeminarView seminar, long registration) {
        RegistrantSearch one =
                RegistrantSearch.of(seminar.id(), RegistrantFilter.ALL.among(Set.of(registration)), 0, 1);
        return registrants.list(one).stream().findFirst().orElseThrow(() -> new NotFound("registration"));
    }

    private static Recipient recipient(RegistrantRow row, String language) {
        return recipient(row.name(), row.institution(), row.address(), language, row.state());
    }

    private static Recipient recipient(
            String name, String institution, String address, String language, RegistrationState state) {
        return new Recipient(
                address,
                name,
                institution,
                null,
                language,
                state,
                null,
                null,
                null,
                NOBODYS,
                NOBODYS,
                NOBODYS,
                null,
                NOBODYS);
    }

    private static void invent(MailKind kind, String language, Map<Placeholder, String> values) {
        boolean isJapanese = "ja".equals(language);
        if (kind == MailKind.WAITING) {
            values.put(Placeholder.POSITION, "3");
        }
        if (kind == MailKind.REFUSED) {
            values.put(Placeholder.REFUSAL, isJapanese ? "所属を確認できませんでした。" : "We could not tell where you belong.");
        }
        values.put(Placeholder.MESSAGE_SUBJECT, isJapanese ? "お知らせ" : "News");
        values.put(
                Placeholder.MESSAGE_BODY, isJapanese ? "主催者の文章。\n二行目。" : "What an organizer writes.\nA second line.");
        if (values.get(Placeholder.MATERIALS) == null) {
            values.put(Placeholder.MATERIALS, isJapanese ? "スライド" : "Slides");
        }
        if (values.get(Placeholder.SEMINAR) == null) {
            values.put(Placeholder.SEMINAR, isJapanese ? "第1回のセミナー" : "Seminar #1");
            values.put(Placeholder.TITLE, isJapanese ? "題目" : "A title");
            values.put(Placeholder.SPEAKERS, isJapanese ? "講演者" : "A speaker");
            values.put(Placeholder.WHEN, isJapanese ? "2026年4月1日(水) 10:30" : "Wed 1 April 2026, 10:30");
            values.put(Placeholder.CLOSES, isJapanese ? "2026年3月31日(火) 23:00" : "Tue 31 March 2026, 23:00");
            values.put(Placeholder.SEMINAR_LINK, values.get(Placeholder.SERIES_LINK));
        }
    }
}
