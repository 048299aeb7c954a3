package org.danwakai.page.control;

import java.util.ArrayList;
import java.util.List;
import org.danwakai.page.boundary.ImportReport.Warning;
import org.danwakai.platform.entity.WebLink;
import org.danwakai.seminar.entity.SeminarContent;

/** Takes links that must not stand on a page out of a seminar, and says so; the seminar itself is still imported. */
public final class LinkScreening {

    private final int line;
    private final List<Warning> warnings = new ArrayList<>();

    /** @param line of the seminar's heading, which the warnings name */
    public LinkScreening(int line) {
        this.line = line;
    }

    public List<Warning> warnings() {
        return List.copyOf(warnings);
    }

    public SeminarContent screen(SeminarContent content) {
        return new SeminarContent(
                content.theme(),
                content.format(),
                content.startsAt(),
                content.endsAt(),
                content.language(),
                content.notice(),
                content.description(),
                content.venues(),
                content.coHosts().stream()
                        .map(host -> new SeminarContent.CoHost(host.name(), allowed(host.url())))
                        .toList(),
                content.talks().stream().map(this::screen).toList());
    }

    private SeminarContent.Talk screen(SeminarContent.Talk talk) {
        return new SeminarContent.Talk(
                talk.kind(),
                talk.part(),
                talk.title(),
                talk.summary(),
                talk.language(),
                talk.speakers().stream()
                        .map(one -> new SeminarContent.Speaker(
                                one.name(), one.affiliation(), allowed(one.url()), one.role()))
                        .toList(),
                talk.references().stream()
                        .map(one -> new SeminarContent.Reference(one.text(), allowed(one.url())))
                        .toList(),
                talk.materials().stream()
                        .filter(one -> allowed(one.url()) != null)
                        .toList());
    }

    private String allowed(String url) {
        if (WebLink.isAllowed(url)) {
            return url;
        }
        String start = url.length() > 60 ? url.substring(0, 60) : url;
        warnings.add(new Warning(
                line, "link-refused", "The link \"" + start + "\" is none to the web and was left out.", "warning"));
        return null;
    }
}
