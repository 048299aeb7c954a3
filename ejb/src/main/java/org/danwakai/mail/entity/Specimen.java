package org.danwakai.mail.entity;

import java.io.Serializable;

/** What a mail would say to somebody who reads that language. */
public record Specimen(String language, String subject, String text) implements Serializable {}
