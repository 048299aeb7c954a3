package org.danwakai.console;

import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import org.danwakai.platform.entity.Word;
import org.danwakai.registration.entity.PoolName;
import org.danwakai.seminar.boundary.SeminarView;

/** Quotas and times of registration, as typed. */
public class RegistrationTimesForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String quotaOnline;
    private String quotaRoom;
    private boolean opensWhenPublished = true;
    private MomentForm opens = new MomentForm();
    private boolean closesByDefault = true;
    private MomentForm closes = new MomentForm();

    static RegistrationTimesForm of(SeminarView seminar) {
        RegistrationTimesForm form = new RegistrationTimesForm();
        form.quotaOnline = quota(seminar, PoolName.ONLINE);
        form.quotaRoom = quota(seminar, PoolName.ROOM);
        form.opensWhenPublished = seminar.opensAt() == null;
        form.opens = MomentForm.of(seminar.opensAt(), seminar.zone());
        form.closesByDefault = seminar.closesByDefault();
        form.closes = MomentForm.of(seminar.closesByDefault() ? null : seminar.closesAt(), seminar.zone());
        return form;
    }

    static RegistrationTimesForm withQuota(int online) {
        RegistrationTimesForm form = new RegistrationTimesForm();
        form.quotaOnline = Integer.toString(online);
        return form;
    }

    Map<PoolName, Integer> quotas(FieldProblems problems) {
        Map<PoolName, Integer> quotas = new EnumMap<>(PoolName.class);
        Integer online = problems.number("quotaOnline", quotaOnline, 0);
        if (online != null) {
            quotas.put(PoolName.ONLINE, online);
        }
        Integer room = problems.number("quotaRoom", quotaRoom, 0);
        if (room != null) {
            quotas.put(PoolName.ROOM, room);
        }
        return quotas;
    }

    Instant opensAt(ZoneId zone, FieldProblems problems) {
        return opensWhenPublished ? null : opens.instant(zone, "opens", problems);
    }

    Instant closesAt(ZoneId zone, FieldProblems problems) {
        return closesByDefault ? null : closes.instant(zone, "closes", problems);
    }

    private static String quota(SeminarView seminar, PoolName name) {
        return seminar.seats().stream()
                .filter(seats -> seats.pool().equals(Word.of(name)))
                .map(seats -> Integer.toString(seats.capacity()))
                .findFirst()
                .orElse(null);
    }

    public String getQuotaOnline() {
        return quotaOnline;
    }

    public void setQuotaOnline(String quotaOnline) {
        this.quotaOnline = quotaOnline;
    }

    public String getQuotaRoom() {
        return quotaRoom;
    }

    public void setQuotaRoom(String quotaRoom) {
        this.quotaRoom = quotaRoom;
    }

    public boolean isOpensWhenPublished() {
        return opensWhenPublished;
    }

    public void setOpensWhenPublished(boolean opensWhenPublished) {
        this.opensWhenPublished = opensWhenPublished;
    }

    public MomentForm getOpens() {
        return opens;
    }

    public boolean isClosesByDefault() {
        return closesByDefault;
    }

    public void setClosesByDefault(boolean closesByDefault) {
        this.closesByDefault = closesByDefault;
    }

    public MomentForm getCloses() {
        return closes;
    }
}
