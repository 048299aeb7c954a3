package org.danwakai.page.control;

/** A link of the page, its address as the author wrote it. */
public record PageLink(String label, String url) {}
