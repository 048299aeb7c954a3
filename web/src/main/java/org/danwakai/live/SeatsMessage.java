package org.danwakai.live;

import static org.danwakai.platform.control.JsonTool.JSON;

import jakarta.json.JsonArrayBuilder;
import java.util.List;
import org.danwakai.seminar.boundary.SeminarView;

/** What a page is sent: {@code {"pools":[{"pool":"online","capacity":300,"taken":12,"waiting":0}]}}. */
final class SeatsMessage {

    private SeatsMessage() {}

    static String of(List<SeminarView.Seats> seats) {
        JsonArrayBuilder pools = JSON.createArrayBuilder();
        for (SeminarView.Seats one : seats) {
            pools.add(JSON.createObjectBuilder()
                    .add("pool", one.pool())
                    .add("capacity", one.capacity())
                    .add("taken", one.taken())
                    .add("waiting", one.waiting()));
        }
        return JSON.createObjectBuilder().add("pools", pools).build().toString();
    }
}
