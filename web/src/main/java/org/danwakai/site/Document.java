package org.danwakai.site;

import jakarta.servlet.http.HttpServletRequest;

/** What is no page: a feed, a calendar, a picture. It is kept for as long as pages are. */
public interface Document {

    /** @throws org.danwakai.platform.entity.NotFound when there is nothing at this address */
    byte[] make(HttpServletRequest request);
}
