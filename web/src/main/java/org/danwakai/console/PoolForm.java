package org.danwakai.console;

import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.danwakai.platform.entity.Word;
import org.danwakai.registration.boundary.Quota;
import org.danwakai.registration.entity.PoolName;

/** The seats of one way to attend as typed, and its own times where it has some. */
public class PoolForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final PoolName name;
    private String capacity;
    private MomentForm opens = new MomentForm();
    private MomentForm closes = new MomentForm();

    PoolForm(PoolName name) {
        this.name = name;
    }

    static PoolForm of(PoolName name, List<Quota> quotas, ZoneId zone) {
        PoolForm form = new PoolForm(name);
        quotas.stream().filter(quota -> quota.pool() == name).forEach(quota -> {
            form.capacity = Integer.toString(quota.capacity());
            form.opens = MomentForm.of(quota.opensAt(), zone);
            form.closes = MomentForm.of(quota.closesAt(), zone);
        });
        return form;
    }

    static PoolForm withCapacity(PoolName name, int capacity) {
        PoolForm form = new PoolForm(name);
        form.capacity = Integer.toString(capacity);
        return form;
    }

    void keep(TypedFields fields) {
        String word = Word.of(name);
        capacity = fields.text(word + "Seats", capacity);
        opens.keep(fields, word + "Opens");
        closes.keep(fields, word + "Closes");
    }

    /** Empty without a number of seats: the seminar is not attended in this way. */
    Optional<Quota> quota(ZoneId zone, FieldProblems problems) {
        String word = Word.of(name);
        Integer seats = problems.number(word + "Seats", capacity, 0);
        Instant opensAt = moment(opens, zone, word + "Opens", problems);
        Instant closesAt = moment(closes, zone, word + "Closes", problems);
        if (opensAt != null && closesAt != null && !opensAt.isBefore(closesAt)) {
            problems.refuse(word + "OpensDate", "before-close");
        }
        return Optional.ofNullable(seats).map(number -> new Quota(name, number, opensAt, closesAt));
    }

    private static Instant moment(MomentForm form, ZoneId zone, String field, FieldProblems problems) {
        return form.isEmpty() ? null : form.instant(zone, field, problems);
    }

    public String getCapacity() {
        return capacity;
    }

    public void setCapacity(String capacity) {
        this.capacity = capacity;
    }

    public MomentForm getOpens() {
        return opens;
    }

    public MomentForm getCloses() {
        return closes;
    }
}
