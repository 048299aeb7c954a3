package org.danwakai.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.danwakai.registration.boundary.SeatCounts;
import org.danwakai.seminar.boundary.SeminarCatalog;
import org.danwakai.seminar.boundary.SeminarView;

/** The seats of published seminars as they were within the last second, however many ask. */
@ApplicationScoped
public class RecentSeats {

    private static final int MOST_SEMINARS = 500;

    private final ShortMemory<Address, Counts> memory =
            new ShortMemory<>(() -> System.nanoTime() / 1_000_000, MOST_SEMINARS);

    @Inject
    private SeminarCatalog catalog;

    @Inject
    private SeatCounts counts;

    private record Address(String series, int number) {}

    /** @param seminar its key */
    public record Counts(long seminar, List<SeminarView.Seats> pools) {}

    /** Empty when there is no such seminar that everybody may know of. */
    public Optional<Counts> of(String series, int number) {
        return memory.get(new Address(series, number), this::ask);
    }

    private Optional<Counts> ask(Address address) {
        return catalog.seminarId(address.series(), address.number())
                .flatMap(id -> Optional.ofNullable(counts.of(List.of(id)).get(id))
                        .map(pools -> new Counts(id, List.copyOf(pools))));
    }
}
