package org.danwakai.meeting.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import org.danwakai.meeting.entity.Provider;

/** All systems that hold meetings. */
@ApplicationScoped
public class Providers {

    @Inject
    @Any
    private Instance<MeetingProvider> all;

    public MeetingProvider of(Provider provider) {
        return all.stream()
                .filter(one -> one.provider() == provider)
                .findFirst()
                .orElseThrow();
    }

    /** Those that make meetings. */
    public List<MeetingProvider> making() {
        return all.stream()
                .filter(MeetingProvider::makesMeetings)
                .sorted(Comparator.comparing(MeetingProvider::provider))
                .toList();
    }
}
