package org.danwakai.platform.entity;

import java.io.IOException;
import java.io.InputStream;

/** An uploaded file, wherever it is kept. It is read twice, once to learn how it is written, and never held in memory. */
@FunctionalInterface
public interface CsvSource {

    InputStream open() throws IOException;
}
