package org.danwakai.mail.control;

import org.danwakai.mail.entity.MailKind;
import org.danwakai.platform.control.SiteAddress;
import org.danwakai.registration.boundary.Recipient;
import org.danwakai.registration.entity.RegistrationState;

/**
 * Where a reader ends mails of this kind, for the headers of RFC 2369 and RFC 8058.
 *
 * @param isOneClick whether a POST there does it at once; else the page shows all that can be ended
 */
record WayOut(String link, boolean isOneClick) {

    /**
     * The place in the seminar that the mail is about, while it can be given back; else the subscription. Where there is
     * neither, or all that there is as with the link to the reader's own page, that page.
     */
    static WayOut of(MailKind kind, Recipient to, boolean isOver) {
        if (kind == MailKind.ME) {
            return new WayOut(SiteAddress.of("me/" + to.openToken()), false);
        }
        boolean holdsPlace = to.state() != null && to.state() != RegistrationState.AWAITING_PROOF;
        String cancelToken = isOver ? null : to.cancelToken();
        if (to.leaveToken() != null && (!holdsPlace || cancelToken == null)) {
            return new WayOut(SiteAddress.of("leave/" + to.leaveToken()), true);
        }
        return cancelToken == null
                ? new WayOut(SiteAddress.of("me"), false)
                : new WayOut(SiteAddress.of("cancel/" + cancelToken), true);
    }
}
