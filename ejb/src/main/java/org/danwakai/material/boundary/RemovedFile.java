package org.danwakai.material.boundary;

import java.io.Serializable;
import java.time.Instant;

/**
 * A file that no talk hands out any more, and that can still be put back.
 *
 * @param since when it was removed; null when that is not noted yet
 */
public record RemovedFile(String key, String name, Instant since) implements Serializable {}
