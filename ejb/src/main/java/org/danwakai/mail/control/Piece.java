package org.danwakai.mail.control;

import java.util.List;
import org.danwakai.mail.entity.Placeholder;

/** What a template consists of. */
sealed interface Piece {

    /** Said as they are. */
    record Words(String text) implements Piece {}

    /** Stands for a value. */
    record Value(Placeholder placeholder) implements Piece {}

    /** Said only when there is a value. */
    record If(Placeholder condition, List<Piece> pieces) implements Piece {}
}
