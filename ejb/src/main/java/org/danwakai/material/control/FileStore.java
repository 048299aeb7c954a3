package org.danwakai.material.control;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Where the bytes of what is handed out are kept, by names of ours: a key, or a key with {@code .png} after it for the
 * picture. What is kept is never changed, only dropped.
 */
public interface FileStore {

    /**
     * Keeps a copy, whole or not at all; keeping the same again changes nothing.
     *
     * @param file stays where it is
     */
    void keep(String name, Path file) throws IOException;

    /**
     * @param from the first byte
     * @param length how many
     * @throws java.nio.file.NoSuchFileException when it is not kept
     */
    InputStream open(String name, long from, long length) throws IOException;

    /** Does nothing when it is not kept. */
    void drop(String name) throws IOException;

    /** Tells the names of all that is kept, in no order. */
    void eachName(Consumer<String> names) throws IOException;
}
