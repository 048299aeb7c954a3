package org.danwakai.material.entity;

import java.util.Objects;
import org.danwakai.platform.entity.InvalidInput;
import org.danwakai.platform.entity.OneLine;
import org.danwakai.seminar.entity.HandoutTerms;
import org.danwakai.seminar.entity.MaterialKind;

/**
 * What somebody means to upload, and what is to become of it.
 *
 * @param talk key of the talk that it is for
 * @param name as the browser tells it
 * @param mark by which the same file is known again after it was interrupted; null when it cannot be
 * @param size in bytes
 * @param label null: by its name
 */
public record WantedFile(
        long talk, String name, String mark, long size, String label, MaterialKind kind, HandoutTerms terms) {

    private static final int LONGEST_LABEL = 200;
    private static final int LONGEST_MARK = 300;

    public WantedFile {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(terms);
        label = label(label);
        if (size <= 0) {
            throw new FileRefused(FileRefused.Reason.EMPTY);
        }
        if (mark != null && mark.length() > LONGEST_MARK) {
            throw new InvalidInput("mark", "too-long");
        }
    }

    /**
     * @return null for none
     * @throws InvalidInput when it cannot stand on a page
     */
    public static String label(String typed) {
        String label = OneLine.tidy(typed);
        if (label != null && !OneLine.isClean(label)) {
            throw new InvalidInput("label", "control-characters");
        }
        if (label != null && label.length() > LONGEST_LABEL) {
            throw new InvalidInput("label", "too-long");
        }
        return label;
    }
}
