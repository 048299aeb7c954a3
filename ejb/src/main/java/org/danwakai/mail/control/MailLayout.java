package org.danwakai.mail.control;

/**
 * The page that the HTML of a mail stands on: the series' name, and the words at a width that can be read. It brings no
 * picture, font or script from anywhere, and reads by day and by night.
 */
final class MailLayout {

    private static final String STYLE = """
            :root{color-scheme:light dark;supported-color-schemes:light dark}
            body{margin:0;padding:0;background:#fff;color:#1b211f;-webkit-text-size-adjust:100%}
            .letter{max-width:36rem;margin:0 auto;padding:24px 18px;font-family:system-ui,-apple-system,"Segoe UI",\
            "Hiragino Sans","Noto Sans CJK JP",sans-serif;font-size:16px;line-height:1.75;overflow-wrap:anywhere}
            .series{margin:0 0 20px;padding:0 0 10px;border-bottom:2px solid #0f5b4a;font-weight:600}
            p,ul,ol,blockquote{margin:0 0 16px}
            ul,ol{padding-left:24px}
            blockquote{padding-left:14px;border-left:3px solid #85816f}
            hr{border:0;border-top:1px solid #85816f;margin:20px 0}
            a{color:#0f5b4a}
            .go{display:inline-block;padding:10px 20px;border:2px solid #0f5b4a;border-radius:4px;font-weight:600;\
            text-decoration:none}
            @media (prefers-color-scheme:dark){body{background:#12201c;color:#eef1ea}a{color:#8fd6bd}.series,.go{border-color:#8fd6bd}}
            """;

    private MailLayout() {}

    /** @param series as text; empty for none @param body HTML */
    static String page(String language, String subject, String series, String body) {
        return "<!DOCTYPE html>\n<html lang=\"" + language + "\"><head><meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<meta name=\"color-scheme\" content=\"light dark\">\n"
                + "<title>" + Shown.html(subject) + "</title>\n<style>\n" + STYLE + "</style></head>\n"
                + "<body><div class=\"letter\">\n"
                + (series.isEmpty() ? "" : "<p class=\"series\">" + Shown.html(series) + "</p>\n")
                + body + "</div></body></html>\n";
    }
}
