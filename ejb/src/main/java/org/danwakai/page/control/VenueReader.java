package org.danwakai.page.control;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.danwakai.seminar.entity.Format;
import org.danwakai.seminar.entity.SeminarContent.Venue;
import org.danwakai.seminar.entity.VenueRole;

/** Reads how a seminar is held from its line 場所. */
final class VenueReader {

    private static final Pattern RELAY =
            Pattern.compile("(?:^|[、,，(（])([^、,，()（）]{1,200}?) ?(?:にて|において|でも|で) ?オンライン配信");

    private VenueReader() {}

    record Place(Format format, List<Venue> venues) {}

    static Place read(PageLine line, String qualifier, WarningList warnings) {
        String value = JapaneseText.clean(line.text());
        String folded = JapaneseText.folded(value).toLowerCase(Locale.ROOT);
        String how = JapaneseText.folded(qualifier).toLowerCase(Locale.ROOT);
        if (value.isEmpty()) {
            warnings.warn(line.number(), "venue-missing", "The place is empty; read as online.");
            return new Place(Format.ONLINE, List.of());
        }
        if (how.contains("ハイブリッド") || how.contains("hybrid")) {
            return new Place(Format.HYBRID, List.of(new Venue(value, VenueRole.MAIN)));
        }
        if (how.contains("対面") || how.contains("現地")) {
            return new Place(Format.ON_SITE, List.of(new Venue(value, VenueRole.MAIN)));
        }
        boolean online =
                List.of("zoom", "オンライン", "online", "web", "teams").stream().anyMatch(folded::startsWith);
        if (online || how.contains("オンライン")) {
            Matcher relay = RELAY.matcher(value);
            return new Place(
                    Format.ONLINE,
                    relay.find() ? List.of(new Venue(relay.group(1).strip(), VenueRole.RELAY)) : List.of());
        }
        Format assumed = folded.contains("zoom") || folded.contains("オンライン") || folded.contains("ハイブリッド")
                ? Format.HYBRID
                : Format.ON_SITE;
        warnings.warn(
                line.number(),
                "format-assumed",
                "The page does not say how one attends at " + WarningList.quote(value) + "; read as "
                        + (assumed == Format.HYBRID ? "hybrid." : "on site."));
        return new Place(assumed, List.of(new Venue(value, VenueRole.MAIN)));
    }
}
