package org.danwakai.site;

import jakarta.servlet.http.HttpServletRequest;

/** What a page shows. It is found before anything is drawn, so that what is missing or broken leaves no half page. */
public interface Screen {

    /** @throws org.danwakai.platform.entity.NotFound when there is nothing at this address */
    void load(HttpServletRequest request);
}
