package org.danwakai.audit.entity;

import java.io.Serializable;

/**
 * One thing that is otherwise now.
 *
 * @param field where it stands, such as {@code talks.1.title.ja}
 * @param before null for nothing
 * @param after null for nothing
 */
public record Change(String field, String before, String after) implements Serializable {

    private static final long serialVersionUID = 1L;
}
