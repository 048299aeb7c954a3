package org.danwakai.mail.entity;

/** A filled template to look at. @param html a page of its own */
public record LetterPreview(String subject, String text, String html) {}
