package org.danwakai.material.boundary;

import java.util.List;

/**
 * What organizers see of the materials of a seminar.
 *
 * @param talks in their order
 * @param removed files that were taken away and can still be put back
 * @param drawing whether pictures of first pages are on their way
 */
public record MaterialRows(List<TalkRows> talks, List<RemovedFile> removed, boolean drawing) {

    public MaterialRows {
        talks = List.copyOf(talks);
        removed = List.copyOf(removed);
    }
}
