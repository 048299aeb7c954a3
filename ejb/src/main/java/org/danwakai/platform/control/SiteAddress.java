package org.danwakai.platform.control;

/** Addresses of this site, as mails, calendars and meetings name them, whatever host a request was sent to. */
public final class SiteAddress {

    private SiteAddress() {}

    /** Without a slash at the end. */
    public static String base() {
        String base = Setting.BASE_URL.value();
        while (base.endsWith("/")) {
            base = base.substring(0, base.length() - 1);
        }
        return base;
    }

    /** @param path below the site's root, such as {@code dlap/77} */
    public static String of(String path) {
        return base() + "/" + path;
    }
}
