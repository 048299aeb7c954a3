package org.danwakai.displayname.entity;

import java.io.Serializable;
import java.util.List;

/**
 * The names that were seen in a meeting, each person once.
 *
 * @param problems lines that could not be read; they are told, so that nobody is missed unnoticed
 */
public record SeenNames(List<SeenName> names, List<Problem> problems) {

    public SeenNames {
        names = List.copyOf(names);
        problems = List.copyOf(problems);
    }

    /**
     * A line that could not be read.
     *
     * @param line from 1, as an editor counts
     * @param code why, in kebab case
     */
    public record Problem(int line, String code) implements Serializable {}
}
