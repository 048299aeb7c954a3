package org.danwakai.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.danwakai.institution.entity.Kind;
import org.danwakai.registration.boundary.RegistrantFilter;
import org.danwakai.registration.entity.PoolName;
import org.danwakai.registration.entity.RegistrationState;
import org.danwakai.registration.entity.Turnout;
import org.junit.jupiter.api.Test;

/** What the address says is what is shown, and an address that anybody made up does no harm. */
class RegistrantWishTest {

    @Test
    void nothingSaidIsEverybodyWithTheUsualColumns() {
        RegistrantWish wish = RegistrantWish.read(Map.<String, String[]>of()::get, null);

        assertThat(wish.filter()).isEqualTo(RegistrantFilter.ALL);
        assertThat(wish.isNarrow()).isFalse();
        assertThat(wish.query()).isEmpty();
        assertThat(wish.columns()).contains(RegistrantColumn.INSTITUTION).doesNotContain(RegistrantColumn.ROMAJI);
    }

    @Test
    void theAddressBringsBackTheSame() {
        RegistrantWish wish = new RegistrantWish(
                new RegistrantFilter(
                        "山田 & 太郎",
                        RegistrationState.SEATED,
                        PoolName.ROOM,
                        Kind.FREE_MAIL,
                        Turnout.UNKNOWN,
                        true,
                        Set.of(12L, 7L)),
                true,
                EnumSet.of(RegistrantColumn.READING, RegistrantColumn.SEATED));

        assertThat(RegistrantWish.read(parameters(wish.query())::get, null)).isEqualTo(wish);
    }

    @Test
    void whatIsNoWordOfOursCountsAsNotSaid() {
        RegistrantWish wish = RegistrantWish.read(
                Map.of(
                        "state", new String[] {"'; DROP TABLE registration"},
                        "kind", new String[] {"UNIVERSITY"},
                        "columns", new String[] {"", "name", "institution", "<b>"},
                        "among", new String[] {"1.x.99999999999999999999.3"})::get,
                "romaji");

        assertThat(wish.filter().state()).isNull();
        assertThat(wish.filter().kind()).isNull();
        assertThat(wish.filter().among()).containsExactlyInAnyOrder(1L, 3L);
        assertThat(wish.columns()).containsExactly(RegistrantColumn.INSTITUTION);
    }

    @Test
    void theColumnsThatWereKeptHoldUnlessTheAddressNamesOthers() {
        assertThat(RegistrantWish.read(Map.<String, String[]>of()::get, "romaji.place")
                        .columns())
                .containsExactly(RegistrantColumn.PLACE, RegistrantColumn.ROMAJI);
        assertThat(RegistrantWish.read(Map.of("columns", new String[] {"seated"})::get, "romaji.place")
                        .columns())
                .containsExactly(RegistrantColumn.SEATED);
    }

    @Test
    void linksThatArePassedOnAreLookedForAmongThoseChosen() {
        RegistrantWish wish = new RegistrantWish(
                RegistrantFilter.ALL.among(Set.of(1L, 2L)), true, EnumSet.noneOf(RegistrantColumn.class));

        assertThat(wish.filter(() -> Set.of(2L, 3L)).among()).containsExactly(2L);
    }

    private static Map<String, String[]> parameters(String query) {
        Map<String, String[]> parameters = new HashMap<>();
        for (String one : List.of(query.substring(1).split("&"))) {
            String[] parts = one.split("=", 2);
            parameters.put(parts[0], new String[] {URLDecoder.decode(parts[1], StandardCharsets.UTF_8)});
        }
        return parameters;
    }
}
