package org.danwakai.platform.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** The one source of time. On the local stack it can start at another moment, and runs on from there. */
@ApplicationScoped
public class ApplicationClock {

    @Produces
    public Clock clock() {
        return CLOCK;
    }

    private static final Clock CLOCK = start();

    private static Clock start() {
        Clock system = Clock.systemUTC();
        if (!Setting.LOCAL.isTrue()) {
            return system;
        }
        return Setting.CLOCK_AT
                .find()
                .map(text -> startingAt(OffsetDateTime.parse(text).toInstant(), system))
                .orElse(system);
    }

    static Clock startingAt(Instant start, Clock system) {
        return Clock.offset(system, Duration.between(system.instant(), start)).withZone(ZoneOffset.UTC);
    }
}
