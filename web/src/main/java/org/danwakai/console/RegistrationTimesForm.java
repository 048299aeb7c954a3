package org.danwakai.console;

import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.danwakai.registration.boundary.Quota;
import org.danwakai.registration.entity.PoolName;
import org.danwakai.seminar.boundary.SeminarView;

/** Quotas and times of registration, as typed. */
public class RegistrationTimesForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private PoolForm online = new PoolForm(PoolName.ONLINE);
    private PoolForm room = new PoolForm(PoolName.ROOM);
    private boolean opensWhenPublished = true;
    private MomentForm opens = new MomentForm();
    private boolean closesByDefault = true;
    private MomentForm closes = new MomentForm();

    static RegistrationTimesForm of(SeminarView seminar, List<Quota> quotas) {
        RegistrationTimesForm form = new RegistrationTimesForm();
        form.online = PoolForm.of(PoolName.ONLINE, quotas, seminar.zone());
        form.room = PoolForm.of(PoolName.ROOM, quotas, seminar.zone());
        form.opensWhenPublished = seminar.opensAt() == null;
        form.opens = MomentForm.of(seminar.opensAt(), seminar.zone());
        form.closesByDefault = seminar.closesByDefault();
        form.closes = MomentForm.of(seminar.closesByDefault() ? null : seminar.closesAt(), seminar.zone());
        return form;
    }

    /** @param capacities of the ways to attend */
    static RegistrationTimesForm withSeats(Map<PoolName, Integer> capacities) {
        RegistrationTimesForm form = new RegistrationTimesForm();
        capacities.forEach((pool, capacity) -> {
            if (pool == PoolName.ONLINE) {
                form.online = PoolForm.withCapacity(pool, capacity);
            } else {
                form.room = PoolForm.withCapacity(pool, capacity);
            }
        });
        return form;
    }

    void keep(TypedFields fields) {
        online.keep(fields);
        room.keep(fields);
        opensWhenPublished = fields.flag("opensWhenPublished", opensWhenPublished);
        opens.keep(fields, "opens");
        closesByDefault = fields.flag("closesByDefault", closesByDefault);
        closes.keep(fields, "closes");
    }

    List<Quota> quotas(ZoneId zone, FieldProblems problems) {
        return Stream.of(online.quota(zone, problems), room.quota(zone, problems))
                .flatMap(Optional::stream)
                .toList();
    }

    Instant opensAt(ZoneId zone, FieldProblems problems) {
        return opensWhenPublished ? null : opens.instant(zone, "opens", problems);
    }

    Instant closesAt(ZoneId zone, FieldProblems problems) {
        return closesByDefault ? null : closes.instant(zone, "closes", problems);
    }

    public PoolForm getOnline() {
        return online;
    }

    public PoolForm getRoom() {
        return room;
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
