package org.danwakai.mail.entity;

import java.io.Serializable;

/** What a mail would say to somebody who reads that language. */
public record Specimen(String language, Letter letter) implements Serializable {

    private static final long serialVersionUID = 1L;
}
