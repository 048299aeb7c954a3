package org.danwakai.meeting.entity;

/**
 * Something that a provider told by itself.
 *
 * @param key the same when it is told again
 * @param meetingId null where it is about no meeting
 * @param registrantId null where the provider does not say who
 * @param address null where the provider does not say who
 * @param answer what the provider wants to hear, JSON; null for nothing
 */
public record ProviderEvent(
        String key, Kind kind, String meetingId, String registrantId, String address, String answer) {

    public enum Kind {
        CHALLENGE,
        MEETING_DELETED,
        JOINED,
        OTHER
    }

    public static ProviderEvent answered(String key, String answer) {
        return new ProviderEvent(key, Kind.CHALLENGE, null, null, null, answer);
    }
}
