package org.danwakai.people.entity;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.danwakai.platform.entity.Word;

/** What the cells of a column hold. A name or an institution may be spread over several columns. */
public enum ColumnUse {
    IGNORED,
    TIMESTAMP,
    NAME,
    INSTITUTION,
    ADDRESS,
    ATTENDANCE,
    LANGUAGE;

    public boolean canRepeat() {
        return this == IGNORED || this == NAME || this == INSTITUTION;
    }

    /** In the order of the columns: {@code timestamp,name,ignored}. */
    public static String words(List<ColumnUse> uses) {
        return uses.stream().map(Word::of).collect(Collectors.joining(","));
    }

    public static List<ColumnUse> parse(String words) {
        return words == null
                ? List.of()
                : Arrays.stream(words.split(","))
                        .map(word -> Word.parse(ColumnUse.class, word))
                        .toList();
    }
}
