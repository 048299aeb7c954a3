package org.danwakai.look.entity;

import java.io.Serializable;

/** A series' logo. @param key names it in its address; another one has another @param width in pixels @param height in pixels */
public record Logo(String key, int width, int height) implements Serializable {}
