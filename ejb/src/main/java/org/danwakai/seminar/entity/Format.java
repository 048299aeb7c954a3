package org.danwakai.seminar.entity;

/** How a seminar can be attended. */
public enum Format {
    ONLINE,
    HYBRID,
    ON_SITE
}
