package org.danwakai.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.danwakai.audit.boundary.AuditLog;
import org.danwakai.audit.entity.Action;
import org.danwakai.platform.entity.Word;
import org.danwakai.seminar.boundary.SeriesView;

/** Who did what, and when. What is searched for is in the address, so that a search can be kept and sent on. */
@Named("auditTable")
@ViewScoped
public class AuditTable implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private AuditLog log;

    @Inject
    private CurrentSeries current;

    private String series;
    private String action;
    private String actor;
    private String subject;
    private String from;
    private String to;
    private ZoneId zone;
    private AuditRows rows;

    public void open() {
        zone = current.everyones().stream()
                .filter(one -> series == null || one.slug().equals(series))
                .findFirst()
                .map(SeriesView::zone)
                .orElse(ZoneOffset.UTC);
        LocalDate last = day(to);
        rows = new AuditRows(
                log,
                series,
                Stream.of(Action.values())
                        .filter(one -> Word.of(one).equals(action))
                        .findFirst()
                        .orElse(null),
                actor,
                subject,
                midnight(day(from)),
                midnight(last == null ? null : last.plusDays(1)));
        // says now whether it is the reader's to see
        rows.count(null);
    }

    private static LocalDate day(String typed) {
        try {
            return typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    private Instant midnight(LocalDate day) {
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }

    public boolean isSearch() {
        return Stream.of(action, actor, subject, from, to)
                .filter(Objects::nonNull)
                .anyMatch(typed -> !typed.isBlank());
    }

    public List<String> getActions() {
        return Arrays.stream(Action.values()).map(Word::of).toList();
    }

    public AuditRows getRows() {
        return rows;
    }

    public ZoneId getZone() {
        return zone;
    }

    public String getSeries() {
        return series;
    }

    public void setSeries(String series) {
        this.series = series;
    }

    public String getAction() {
        return action;
    }

    public void setAction(String action) {
        this.action = action;
    }

    public String getActor() {
        return actor;
    }

    public void setActor(String actor) {
        this.actor = actor;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }
}
