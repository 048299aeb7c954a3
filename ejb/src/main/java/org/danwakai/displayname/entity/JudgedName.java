package org.danwakai.displayname.entity;

import java.util.List;

/**
 * What became of a name that was seen.
 *
 * @param registrant who it surely is; null when that cannot be told
 * @param candidates who it may be, where that cannot be told; at most a handful
 */
public record JudgedName(SeenName seen, Verdict verdict, Reason reason, String registrant, List<String> candidates) {

    public JudgedName {
        candidates = List.copyOf(candidates);
    }
}
