package org.danwakai.console;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.danwakai.platform.entity.Word;
import org.danwakai.seminar.entity.Format;
import org.danwakai.seminar.entity.LocalizedText;
import org.danwakai.seminar.entity.SeminarContent;

/** What is announced of a seminar, as typed. A new one is online and has one talk. */
public class SeminarForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private MomentForm start = new MomentForm();
    private MomentForm end = new MomentForm();
    private String format = Word.of(Format.ONLINE);
    private String language = "ja";
    private String themeJa;
    private String themeEn;
    private String notice;
    private String description;
    private final Rows<VenueForm> venues = new Rows<>(VenueForm::new, List.of());
    private final Rows<CoHostForm> coHosts = new Rows<>(CoHostForm::new, List.of());
    private TalkList talks = TalkList.blank("ja");

    static SeminarForm of(SeminarContent content, ZoneId zone) {
        SeminarForm form = like(content, zone);
        form.themeJa = content.theme().ja();
        form.themeEn = content.theme().en();
        form.notice = content.notice();
        form.description = content.description();
        form.talks = TalkList.of(content.talks());
        return form;
    }

    /** What the next one has in common with a seminar: hours, format, language, rooms and co-hosts. */
    static SeminarForm like(SeminarContent content, ZoneId zone) {
        SeminarForm form = new SeminarForm();
        form.start = MomentForm.of(content.startsAt(), zone);
        form.end = MomentForm.of(content.endsAt(), zone);
        if (form.start.getDate().equals(form.end.getDate())) {
            form.end.setDate(null);
        }
        form.format = Word.of(content.format());
        form.language = content.language();
        form.venues.become(content.venues().stream().map(VenueForm::of).toList());
        form.coHosts.become(content.coHosts().stream().map(CoHostForm::of).toList());
        form.talks = TalkList.blank(content.language());
        return form;
    }

    void keep(TypedFields fields) {
        start.keep(fields, "start");
        end.keep(fields, "end");
        format = fields.text("format", format);
        language = fields.text("language", language);
        themeJa = fields.text("themeJa", themeJa);
        themeEn = fields.text("themeEn", themeEn);
        notice = fields.text("notice", notice);
        description = fields.text("description", description);
        fields.rows("venues", venues, VenueForm::keep);
        fields.rows("coHosts", coHosts, CoHostForm::keep);
        talks.keep(fields);
    }

    /** Puts it on another day, at the same hours. */
    void moveTo(LocalDate day) {
        start.setDate(day.toString());
        end.setDate(null);
    }

    SeminarContent content(ZoneId zone, FieldProblems problems) {
        Instant startsAt = start.instant(zone, "start", problems);
        List<SeminarContent.Venue> rooms = venues.contents("venues", (row, field) -> row.content(field, problems));
        List<SeminarContent.CoHost> hosts = coHosts.contents("coHosts", (row, field) -> row.content(field, problems));
        List<SeminarContent.Talk> parts = talks.contents(problems);
        return new SeminarContent(
                new LocalizedText(problems.line("themeJa", themeJa), problems.line("themeEn", themeEn)),
                Word.parse(Format.class, format),
                startsAt,
                endsAt(startsAt, zone, problems),
                language,
                problems.line("notice", notice),
                problems.text("description", description),
                rooms,
                hosts,
                parts);
    }

    /** On the day of the start unless another is given; null for an open end. */
    private Instant endsAt(Instant startsAt, ZoneId zone, FieldProblems problems) {
        if (end.isEmpty() || startsAt == null) {
            return null;
        }
        boolean sameDay = end.getDate() == null || end.getDate().isBlank();
        LocalDate day = sameDay ? startsAt.atZone(zone).toLocalDate() : end.date("endDate", problems);
        LocalTime time = end.time("endTime", problems);
        if (day == null || time == null) {
            return null;
        }
        Instant endsAt = day.atTime(time).atZone(zone).toInstant();
        if (!endsAt.isAfter(startsAt)) {
            problems.refuse("endTime", "after-start");
        }
        return endsAt;
    }

    public MomentForm getStart() {
        return start;
    }

    public MomentForm getEnd() {
        return end;
    }

    public String getFormat() {
        return format;
    }

    public void setFormat(String format) {
        this.format = format;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getThemeJa() {
        return themeJa;
    }

    public void setThemeJa(String themeJa) {
        this.themeJa = themeJa;
    }

    public String getThemeEn() {
        return themeEn;
    }

    public void setThemeEn(String themeEn) {
        this.themeEn = themeEn;
    }

    public String getNotice() {
        return notice;
    }

    public void setNotice(String notice) {
        this.notice = notice;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public Rows<VenueForm> getVenues() {
        return venues;
    }

    public Rows<CoHostForm> getCoHosts() {
        return coHosts;
    }

    public TalkList getTalks() {
        return talks;
    }
}
