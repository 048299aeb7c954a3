package org.danwakai.displayname.boundary;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.danwakai.displayname.entity.Reason;
import org.danwakai.displayname.entity.SeenName;
import org.danwakai.displayname.entity.Verdict;

/**
 * A name that was seen, and what it is worth.
 *
 * @param registrant who it surely is; null when that cannot be told
 * @param candidates who it may be, where that cannot be told
 */
public record NameRow(SeenName seen, Verdict verdict, Reason reason, Person registrant, List<Person> candidates)
        implements Serializable {

    public NameRow {
        candidates = new ArrayList<>(candidates);
    }
}
