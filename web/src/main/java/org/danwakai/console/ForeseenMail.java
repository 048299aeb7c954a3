package org.danwakai.console;

import java.io.Serializable;

/** A mail that something would owe to so many people, as one of them would read it. @param kind as its word */
public record ForeseenMail(String kind, long count, String subject, String text) implements Serializable {}
