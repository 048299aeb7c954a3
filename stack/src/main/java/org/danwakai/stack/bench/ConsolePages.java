package org.danwakai.stack.bench;

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
final class ConsolePages {

    /** {coming} is the number of the seminar with the most registrants, {past} that of the one before it. */
    private static final String ADDRESSES = """
            index.xhtml
            dashboard.xhtml?series=dlap
            seminars.xhtml?series=dlap
            calendar.xhtml?series=dlap
            seminar.xhtml?series=dlap
            seminar.xhtml?series=dlap&number={coming}
            preview.xhtml?series=dlap&number={coming}
            registrants.xhtml?series=dlap&number={coming}
            registrants.xhtml?series=dlap&number={past}
            person.xhtml?series=dlap&registration={registration}
            checkin.xhtml?series=dlap&number={coming}
            doorlist.xhtml?series=dlap&number={coming}
            seated.xhtml?series=dlap&number={coming}
            meeting.xhtml?series=dlap&number={coming}
            materials.xhtml?series=dlap&number={past}
            names.xhtml?series=dlap&number={past}
            mails.xhtml?series=dlap&number={coming}
            message.xhtml?series=dlap&number={coming}
            page.xhtml?series=dlap
            people.xhtml?series=dlap
            reviews.xhtml?series=dlap
            institutions.xhtml?series=dlap
            templates.xhtml?series=dlap
            template.xhtml?series=dlap&mail=seated&written=ja
            settings.xhtml?series=dlap
            introduction.xhtml?series=dlap
            appearance.xhtml?series=dlap
            rights.xhtml?series=dlap
            audit.xhtml?series=dlap
            """;

    private ConsolePages() {}

    static List<String> addresses() {
        return ADDRESSES.lines().toList();
    }

    /** @param console the folder of the console's pages @throws IllegalStateException when one is not listed here, or is none */
    static void requireAll(Path console) {
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
