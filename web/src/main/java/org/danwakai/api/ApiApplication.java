package org.danwakai.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The root of the API; its resources are found by their annotations. */
@ApplicationPath("/api/v1")
public class ApiApplication extends Application {}
