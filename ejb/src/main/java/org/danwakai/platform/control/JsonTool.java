package org.danwakai.platform.control;

import jakarta.json.spi.JsonProvider;

/**
 * Makes and reads JSON. The static methods of {@link jakarta.json.Json} look for their provider among all modules of the
 * server at each call (Jakarta JSON Processing 2.1, {@link JsonProvider#provider()}), which costs many times what they
 * make; this one was found once. It may be used by any number of threads.
 */
public final class JsonTool {

    public static final JsonProvider JSON = JsonProvider.provider();

    private JsonTool() {}
}
