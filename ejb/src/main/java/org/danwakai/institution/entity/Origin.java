package org.danwakai.institution.entity;

import java.util.Objects;

/**
 * What a mail domain says of where its owner comes from.
 *
 * @param kind {@link Kind#OTHER} where nothing is known as well
 * @param country two letters (ISO 3166-1 alpha-2); null when not known
 */
public record Origin(Kind kind, String country) {

    public Origin {
        Objects.requireNonNull(kind);
    }
}
