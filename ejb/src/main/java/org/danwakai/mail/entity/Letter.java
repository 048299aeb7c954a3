package org.danwakai.mail.entity;

import java.io.Serializable;

/** What a mail says: subject, text, and the same as a page of HTML. */
public record Letter(String subject, String text, String html) implements Serializable {

    private static final long serialVersionUID = 1L;
}
