package org.danwakai.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.danwakai.registration.boundary.SeatCounts;
import org.danwakai.seminar.boundary.SeminarNumber;

/** The seats of published seminars as they were within the last second, however many ask. */
@ApplicationScoped
public class RecentSeats {

    private static final int MOST_SEMINARS = 500;

    private final ShortMemory<SeminarNumber, SeatCounts.Counts> memory =
            new ShortMemory<>(() -> System.nanoTime() / 1_000_000, MOST_SEMINARS);

    @Inject
    private SeatCounts counts;

    /**
     * Empty when there is no such seminar that everybody may know of.
     *
     * @throws org.danwakai.registration.boundary.SeatsUnknown when the database is away, and was before
     */
    public Optional<SeatCounts.Counts> of(String series, int number) {
        return memory.get(new SeminarNumber(series, number), asked -> counts.of(asked.series(), asked.number()));
    }
}
