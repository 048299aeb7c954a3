package org.danwakai.stack;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RealmFileTest {

    private JsonObject realm;

    @BeforeEach
    void read() {
        try (JsonReader reader = Json.createReader(getClass().getResourceAsStream("/realm/danwakai-realm.json"))) {
            realm = reader.readObject();
        }
    }

    @Test
    void guessingPasswordsIsSlowedDown() {
        assertThat(realm.getBoolean("bruteForceProtected")).isTrue();
    }

    @Test
    void theRolesAreThoseThatTheApplicationAsksFor() {
        assertThat(names(realm.getJsonObject("roles").getJsonArray("realm"), "name"))
                .containsExactlyInAnyOrder("admin", "organizer");
    }

    @Test
    void eachDemoAccountHasItsRoleAndAnAddress() {
        assertThat(roles("admin")).contains("admin");
        assertThat(roles("organizer")).contains("organizer").doesNotContain("admin");
        assertThat(roles("student")).doesNotContain("admin", "organizer");
        assertThat(names(realm.getJsonArray("users"), "email")).allMatch(address -> address.endsWith(".example"));
    }

    @Test
    void theSiteLogsPeopleInByCodeWithPkceAndASecretOfItsStack() {
        JsonObject site = find("clients", "clientId", "danwakai");

        assertThat(site.getString("secret")).isEqualTo("${DANWAKAI_OIDC_SECRET}");
        assertThat(site.getBoolean("publicClient")).isFalse();
        assertThat(site.getBoolean("directAccessGrantsEnabled")).isFalse();
        assertThat(site.getJsonObject("attributes").getString("pkce.code.challenge.method"))
                .isEqualTo("S256");
    }

    @Test
    void scriptsGetTokensThatAreMeantForTheSite() {
        JsonObject scripts = find("clients", "clientId", "danwakai-cli");

        assertThat(scripts.getBoolean("directAccessGrantsEnabled")).isTrue();
        assertThat(scripts.getBoolean("standardFlowEnabled")).isFalse();
        JsonObject audience = scripts.getJsonArray("protocolMappers").getValuesAs(JsonObject.class).stream()
                .filter(mapper -> mapper.getString("name").equals("audience danwakai"))
                .findFirst()
                .orElseThrow();
        assertThat(audience.getJsonObject("config"))
                .containsEntry("included.client.audience", Json.createValue("danwakai"));
    }

    private List<String> roles(String user) {
        return find("users", "username", user).getJsonArray("realmRoles").getValuesAs(JsonString::getString);
    }

    private JsonObject find(String list, String key, String value) {
        return realm.getJsonArray(list).getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString(key).equals(value))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(JsonArray objects, String key) {
        return objects.getValuesAs(JsonObject.class).stream()
                .map(one -> one.getString(key))
                .collect(Collectors.toList());
    }
}
