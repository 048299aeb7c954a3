package org.danwakai.meeting.entity;

/** How to get into a meeting. @param meetingId null for none @param passcode null for none */
public record MeetingAccess(String url, String meetingId, String passcode) {}
