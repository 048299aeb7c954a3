package org.danwakai.stack;

import java.nio.file.Path;

/** The Java that this runs on, for the processes that it starts. */
final class Java {

    private Java() {}

    static String home() {
        return System.getProperty("java.home");
    }

    static String executable() {
        return Path.of(home(), "bin", "java").toString();
    }
}
