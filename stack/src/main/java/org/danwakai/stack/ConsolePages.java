package org.danwakai.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pages of the console as they are opened: each that there is, some in several states. */
public final class ConsolePages {

    /** {series} is a slug, {coming} the number of its seminar with the most registrants, {past} that of the one before it. */
    private static final String ADDRESSES = """
            index.xhtml
            dashboard.xhtml?series={series}
            seminars.xhtml?series={series}
            calendar.xhtml?series={series}
            seminar.xhtml?series={series}
            seminar.xhtml?series={series}&number={coming}
            preview.xhtml?series={series}&number={coming}
            registrants.xhtml?series={series}&number={coming}
            registrants.xhtml?series={series}&number={past}
            registrants.xhtml?series={series}&number={past}&q=person
            person.xhtml?series={series}&registration={registration}
            checkin.xhtml?series={series}&number={coming}
            doorlist.xhtml?series={series}&number={coming}
            seated.xhtml?series={series}&number={coming}
            meeting.xhtml?series={series}&number={coming}
            materials.xhtml?series={series}&number={past}
            names.xhtml?series={series}&number={past}
            mails.xhtml?series={series}&number={coming}
            message.xhtml?series={series}&number={coming}
            page.xhtml?series={series}
            people.xhtml?series={series}
            reviews.xhtml?series={series}
            institutions.xhtml?series={series}
            templates.xhtml?series={series}
            template.xhtml?series={series}&mail=seated&written=ja
            settings.xhtml?series={series}
            introduction.xhtml?series={series}
            appearance.xhtml?series={series}
            rights.xhtml?series={series}
            audit.xhtml?series={series}
            """;

    private ConsolePages() {}

    public static List<String> addresses() {
        return ADDRESSES.lines().toList();
    }

    /** @param console the folder of the console's pages @throws IllegalStateException when one is not listed here, or is none */
    public static void requireAll(Path console) {
        try (Stream<Path> files = Files.list(console)) {
            Set<String> there =
                    files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
            Set<String> listed = addresses().stream()
                    .map(address -> address.replaceFirst("\\?.*", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!there.equals(listed)) {
                throw new IllegalStateException("The console's pages are " + there + "; measured are " + listed);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
