package org.danwakai.people.boundary;

import java.io.Serializable;
import java.time.Instant;
import org.danwakai.people.entity.ColumnUse;
import org.danwakai.people.entity.Goal;
import org.danwakai.people.entity.OldForm;

/**
 * A row of an import as it was read.
 *
 * @param line where it begins in its file, from 1
 * @param goal null where it says none
 * @param problemColumn what could not be read; null when all of it could
 * @param problem why, in kebab case
 */
public record PeopleRow(
        OldForm form,
        int line,
        Goal goal,
        Instant at,
        String address,
        String name,
        String institution,
        ColumnUse problemColumn,
        String problem)
        implements Serializable {}
