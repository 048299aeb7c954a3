package org.danwakai.page.control;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.danwakai.seminar.entity.SeminarContent.CoHost;

/** Reads the short remarks that stand alone on a line, mostly in brackets: （ご講演は英語）, (…との共催です). */
final class Remarks {

    // longer lines are text; it also bounds what the patterns look at
    private static final int MAX_LENGTH = 250;
    private static final Pattern LANGUAGE = Pattern.compile("\\(?(?:ご)?講演は(英語|日本語).{0,12}");
    private static final Pattern NOTICE = Pattern.compile(".{0,20}(?:いつも|通常)と.{0,30}異なり.{0,40}");
    private static final Pattern CO_HOST = Pattern.compile("\\(?(.{1,200}?)との?共催(?:です)?[。.]?\\)?");
    private static final Pattern NAMES = Pattern.compile("[、,]");

    private Remarks() {}

    /** Notes down what the line remarks; false where it is no remark. */
    static boolean take(PageLine line, SectionDraft draft) {
        if (line.text().length() > MAX_LENGTH) {
            return false;
        }
        String text = JapaneseText.folded(line.text());
        Matcher language = LANGUAGE.matcher(text);
        Matcher coHost = CO_HOST.matcher(text);
        if (language.matches()) {
            draft.talk().statedLanguage = language.group(1).equals("英語") ? "en" : "ja";
        } else if (coHost.matches()) {
            draft.coHosts.addAll(coHosts(line, coHost.group(1)));
        } else if (isNotice(text)) {
            draft.notice = unbracketed(line.text());
        } else {
            return false;
        }
        return true;
    }

    static List<CoHost> coHosts(PageLine line, String names) {
        List<CoHost> hosts = new ArrayList<>();
        for (String name : NAMES.split(names)) {
            String clean = JapaneseText.clean(name);
            String key = JapaneseText.comparable(name);
            String url = line.links().stream()
                    .filter(link -> JapaneseText.comparable(link.label()).equals(key))
                    .map(PageLink::url)
                    .findFirst()
                    .orElse(null);
            if (!clean.isEmpty()) {
                hosts.add(new CoHost(clean, url));
            }
        }
        return hosts;
    }

    static String unbracketed(String text) {
        String clean = JapaneseText.clean(text);
        boolean bracketed = clean.length() > 1
                && "(（".indexOf(clean.charAt(0)) >= 0
                && ")）".indexOf(clean.charAt(clean.length() - 1)) >= 0;
        return bracketed ? clean.substring(1, clean.length() - 1).strip() : clean;
    }

    static boolean isNotice(String text) {
        return text.length() <= MAX_LENGTH
                && NOTICE.matcher(JapaneseText.folded(text)).matches();
    }

    static boolean isInEnglish(String text) {
        Matcher language = LANGUAGE.matcher(JapaneseText.folded(text));
        return language.matches() && language.group(1).equals("英語");
    }
}
