package org.danwakai.console;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.danwakai.registration.boundary.Quota;
import org.danwakai.seminar.entity.SeminarContent;

/**
 * All that the editor saves at once.
 *
 * @param numbers by series, the home series first
 * @param opensAt null: as soon as it is published
 * @param closesAt null: by the series' timetable
 * @param quotas of the pools that have one
 */
record SeminarDraft(
        Map<String, Integer> numbers, SeminarContent content, Instant opensAt, Instant closesAt, List<Quota> quotas) {}
