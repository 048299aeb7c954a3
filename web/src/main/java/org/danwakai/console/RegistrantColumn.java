package org.danwakai.console;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ResourceBundle;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.danwakai.platform.entity.Word;
import org.danwakai.registration.boundary.RegistrantRow;

/** What an organizer can have shown of registrants, besides the name and the address. The order is that of the table. */
public enum RegistrantColumn {
    PLACE("registrants.place", true, RegistrantRow::place),
    READING("registrants.reading", false, RegistrantRow::kana),
    ROMAJI("registrants.romaji", false, RegistrantRow::romaji),
    INSTITUTION("registrants.institution", true, RegistrantRow::institution),
    STATE("list.state", true, (row, texts) -> texts.getString("registration." + Word.of(row.state()))),
    POOL("registrants.pool", true, (row, texts) -> texts.getString("pool." + Word.of(row.pool()))),
    LANGUAGE("registrants.language", false, RegistrantRow::language),
    REQUESTED("registrants.requested", true, RegistrantRow::requestedAt),
    PROVEN("registrants.proven", false, RegistrantRow::provenAt),
    SEATED("registrants.seated", false, RegistrantRow::seatedAt),
    CANCELLED("registrants.cancelled", false, RegistrantRow::cancelledAt),
    TURNOUT(
            "attendance.title",
            true,
            (row, texts) -> row.attended() == null
                    ? null
                    : texts.getString(row.attended() ? "attendance.came" : "attendance.missed")),
    ARRIVED("registrants.arrived", false, RegistrantRow::arrivedAt);

    private final String text;
    private final boolean usual;
    private final BiFunction<RegistrantRow, ResourceBundle, Object> value;

    RegistrantColumn(String text, boolean usual, Function<RegistrantRow, Object> value) {
        this(text, usual, (row, texts) -> value.apply(row));
    }

    RegistrantColumn(String text, boolean usual, BiFunction<RegistrantRow, ResourceBundle, Object> value) {
        this.text = text;
        this.usual = usual;
        this.value = value;
    }

    /** Key of its heading. */
    public String getText() {
        return text;
    }

    /** How addresses name it. */
    public String getWord() {
        return Word.of(this);
    }

    /** Whether it is shown to who chose nothing. */
    boolean isUsual() {
        return usual;
    }

    /** For a file: a text, a number, or a time in the zone. */
    Object cell(RegistrantRow row, ResourceBundle texts, ZoneId zone) {
        Object cell = value.apply(row, texts);
        return cell instanceof Instant instant ? LocalDateTime.ofInstant(instant, zone) : cell;
    }
}
