package org.danwakai.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.danwakai.mail.boundary.AlarmView;
import org.danwakai.mail.boundary.LinkMails;
import org.danwakai.platform.entity.Word;

/** What somebody has to see to: of the series that the page is about, or of all. */
@Named("alarmBoard")
@RequestScoped
public class AlarmBoard {

    @Inject
    private LinkMails links;

    @Inject
    private CurrentSeries series;

    private List<AlarmView> alarms;

    public List<AlarmView> getAlarms() {
        if (alarms == null) {
            String slug = series.getSlug();
            alarms = links.alarms().stream()
                    .filter(alarm ->
                            slug == null ? alarm.isFirst() : alarm.series().equals(slug))
                    .toList();
        }
        return alarms;
    }

    public String word(Enum<?> constant) {
        return Word.of(constant);
    }
}
