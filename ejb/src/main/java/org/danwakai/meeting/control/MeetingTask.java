package org.danwakai.meeting.control;

import org.danwakai.meeting.entity.Provider;
import org.danwakai.meeting.entity.TaskKind;

/** A task that this server has claimed. @param wish of the organizer that it fulfils; an older one than the row's is void */
public record MeetingTask(long seminarId, Provider provider, TaskKind kind, int wish, int attempts) {}
