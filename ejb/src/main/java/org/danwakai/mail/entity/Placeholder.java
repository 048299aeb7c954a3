package org.danwakai.mail.entity;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a template of a mail can name in braces, and in which mails. */
public enum Placeholder {
    NAME,
    DISPLAY_NAME,
    SEMINAR,
    TITLE,
    SPEAKERS,
    WHEN,
    WHERE,
    OPENS,
    CLOSES,
    MATERIALS,
    POSITION,
    REFUSAL,
    MESSAGE_SUBJECT,
    MESSAGE_BODY,
    MEETING_ID,
    PASSCODE,
    SERIES,
    ORGANIZERS,
    CONFIRM_LINK,
    SUBSCRIBE_LINK,
    MY_LINK,
    MEETING_LINK,
    SEMINAR_LINK,
    REGISTER_LINK,
    SERIES_LINK,
    CONSOLE_LINK,
    CANCEL_LINK,
    TICKET_LINK,
    LEAVE_LINK;

    private final String word;

    Placeholder() {
        StringBuilder camel = new StringBuilder();
        for (String part : name().split("_")) {
            camel.append(part.charAt(0)).append(part.substring(1).toLowerCase(Locale.ROOT));
        }
        camel.setCharAt(0, Character.toLowerCase(camel.charAt(0)));
        word = camel.toString();
    }

    /** How templates write it between braces, such as {@code displayName}. */
    public String word() {
        return word;
    }

    /** Whether it stands for an address of ours that the reader is to open. */
    public boolean isLink() {
        return word.endsWith("Link");
    }

    /** Whether the attendee typed it, whose address nobody may have proven yet. */
    public boolean isTypedByAttendee() {
        return this == NAME || this == DISPLAY_NAME;
    }

    /** Whether its value has lines, and keeps them. */
    public boolean hasLines() {
        return this == MESSAGE_BODY;
    }

    public static Optional<Placeholder> of(String word) {
        return EnumSet.allOf(Placeholder.class).stream()
                .filter(one -> one.word.equals(word))
                .findFirst();
    }

    /** Those that have a value in mails of the kind. No mail but the one that brings the way in names the meeting. */
    public static Set<Placeholder> of(MailKind kind) {
        EnumSet<Placeholder> words =
                switch (kind) {
                    case ME -> EnumSet.of(NAME, SERIES, MY_LINK);
                    case SUBSCRIPTION_PROOF -> ofSeries(SUBSCRIBE_LINK);
                    case SUBSCRIBED, ALREADY_SUBSCRIBED -> ofSeries(LEAVE_LINK);
                    case UNSUBSCRIBED -> ofSeries();
                    case PROOF, INVITED -> ofSeminar(CONFIRM_LINK);
                    case JOIN -> ofSeminar(MEETING_LINK, MEETING_ID, PASSCODE);
                    case REFUSED, LEFT -> ofSeminar(REFUSAL);
                    case ANNOUNCED -> ofSeminar(OPENS, REGISTER_LINK);
                    case NO_MEETING, RUN_LATE, LINKS_LEFT ->
                        EnumSet.of(
                                NAME,
                                SERIES,
                                SERIES_LINK,
                                ORGANIZERS,
                                SEMINAR,
                                TITLE,
                                SPEAKERS,
                                WHEN,
                                WHERE,
                                SEMINAR_LINK,
                                CONSOLE_LINK);
                    case THANKS -> ofSeminar(MATERIALS);
                    case MESSAGE -> ofSeminar(MESSAGE_SUBJECT, MESSAGE_BODY);
                    default -> ofSeminar();
                };
        return Collections.unmodifiableSet(words);
    }

    /** Those without which a mail of the kind is of no use, or cannot be answered by leaving. */
    public static Set<Placeholder> neededIn(MailKind kind) {
        return switch (kind) {
            case ME -> Set.of(MY_LINK);
            case SUBSCRIPTION_PROOF -> Set.of(SUBSCRIBE_LINK);
            case SUBSCRIBED, ALREADY_SUBSCRIBED -> Set.of(LEAVE_LINK);
            case PROOF -> Set.of(CONFIRM_LINK);
            case INVITED -> Set.of(CONFIRM_LINK, LEAVE_LINK);
            case JOIN -> Set.of(MEETING_LINK, CANCEL_LINK);
            case SEATED, WAITING, PROMOTED, MOVED, REMINDER -> Set.of(CANCEL_LINK);
            case ANNOUNCED -> Set.of(SEMINAR_LINK, LEAVE_LINK);
            case THANKS -> Set.of(SEMINAR_LINK);
            case NO_MEETING, RUN_LATE, LINKS_LEFT -> Set.of(CONSOLE_LINK);
            case MESSAGE -> Set.of(MESSAGE_BODY);
            case REFUSED -> Set.of(REFUSAL);
            case RENAME -> Set.of(DISPLAY_NAME);
            default -> Set.of();
        };
    }

    /** Whether mails of the kind are about a person and no series, so that no series can word them. */
    public static boolean isAboutNoSeries(MailKind kind) {
        return kind == MailKind.ME;
    }

    private static EnumSet<Placeholder> ofSeries(Placeholder... more) {
        EnumSet<Placeholder> words = EnumSet.of(NAME, DISPLAY_NAME, SERIES, SERIES_LINK, ORGANIZERS);
        Collections.addAll(words, more);
        return words;
    }

    private static EnumSet<Placeholder> ofSeminar(Placeholder... more) {
        EnumSet<Placeholder> words = ofSeries(LEAVE_LINK);
        Collections.addAll(
                words, SEMINAR, TITLE, SPEAKERS, WHEN, WHERE, CLOSES, POSITION, SEMINAR_LINK, CANCEL_LINK, TICKET_LINK);
        Collections.addAll(words, more);
        return words;
    }
}
