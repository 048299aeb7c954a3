package org.danwakai.mail.entity;

import java.util.Objects;

/** What people write of a template: words with placeholders in braces. @param body Markdown, its lines ended by LF */
public record TemplateText(String subject, String body) {

    public TemplateText {
        Objects.requireNonNull(subject);
        Objects.requireNonNull(body);
    }

    /** As it was typed: browsers send CRLF, and null for an empty field. */
    public static TemplateText typed(String subject, String body) {
        return new TemplateText(
                subject == null ? "" : subject.strip(),
                body == null
                        ? ""
                        : body.replace("\r\n", "\n").replace('\r', '\n').stripTrailing() + "\n");
    }
}
