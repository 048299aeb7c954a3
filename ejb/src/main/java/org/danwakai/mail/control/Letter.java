package org.danwakai.mail.control;

/** A filled template: subject, text, and the same as a page of HTML. */
record Letter(String subject, String text, String html) {}
