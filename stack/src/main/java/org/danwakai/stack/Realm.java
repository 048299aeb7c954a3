package org.danwakai.stack;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** The realm {@code danwakai} as its clients see it. */
final class Realm {

    private static final String NAME = "danwakai";

    private final Ports ports;
    private final Secrets secrets;
    private final Path addressFile;
    private final Map<String, Grant> grants = new HashMap<>();

    Realm(Ports ports, Secrets secrets, WorkFolder folder) {
        this.ports = ports;
        this.secrets = secrets;
        this.addressFile = folder.realmAddress();
    }

    String server() {
        return "http://localhost:" + ports.keycloak();
    }

    String site() {
        return "http://localhost:" + ports.site();
    }

    String url() {
        return server() + "/realms/" + NAME;
    }

    /** A token, and until when it is handed out again: it still holds as long after that. */
    private record Grant(String token, Instant until) {}

    /**
     * By the direct grant that only this stack's realm has. A demo account's password is its name. Who signs in many
     * times at once is taken by Keycloak for somebody who guesses passwords, so a token serves several callers.
     */
    synchronized String token(String user) {
        Instant now = Instant.now();
        return grants.compute(
                        user,
                        (name, known) -> known != null && now.isBefore(known.until())
                                ? known
                                : grant(
                                        url(),
                                        Map.of(
                                                "grant_type",
                                                "password",
                                                "client_id",
                                                "danwakai-cli",
                                                "username",
                                                user,
                                                "password",
                                                user)))
                .token();
    }

    private static Grant grant(String realm, Map<String, String> grant) {
        URI endpoint = URI.create(realm + "/protocol/openid-connect/token");
        HttpResponse<String> response = Http.send(Http.form(endpoint, grant));
        if (response.statusCode() != 200) {
            throw new StackException("Keycloak gives no token to " + grant.get("username") + ": " + response.body());
        }
        JsonObject granted = Http.json(response);
        return new Grant(
                granted.getString("access_token"), Instant.now().plusSeconds(granted.getInt("expires_in") / 2));
    }

    /**
     * The realm's file is read once, but the port offset may be another at the next start, and Keycloak sends nobody
     * back to an address that it was not told.
     */
    void followSite() {
        try {
            if (Files.exists(addressFile) && Files.readString(addressFile).equals(site())) {
                return;
            }
            tellSite();
            Files.createDirectories(addressFile.getParent());
            Files.writeString(addressFile, site());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tellSite() {
        String bearer = "Bearer "
                + grant(
                                server() + "/realms/master",
                                Map.of(
                                        "grant_type",
                                        "password",
                                        "client_id",
                                        "admin-cli",
                                        "username",
                                        Keycloak.ADMIN,
                                        "password",
                                        secrets.keycloakAdminPassword()))
                        .token();
        String clients = server() + "/admin/realms/" + NAME + "/clients";
        HttpResponse<String> found =
                send(Http.request(URI.create(clients + "?clientId=danwakai")).GET(), bearer);
        JsonObject client = Http.array(found).getJsonObject(0);
        JsonObject moved = Json.createObjectBuilder(client)
                .add("rootUrl", site())
                .add("redirectUris", Json.createArrayBuilder().add(site() + "/*"))
                .add(
                        "attributes",
                        Json.createObjectBuilder(client.getJsonObject("attributes"))
                                .add("post.logout.redirect.uris", site() + "/*"))
                .build();
        send(
                Http.request(URI.create(clients + "/" + client.getString("id")))
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(moved.toString())),
                bearer);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request, String bearer) {
        HttpResponse<String> response =
                Http.send(request.header("Authorization", bearer).build());
        if (response.statusCode() >= 300) {
            throw new StackException("Keycloak refused " + response.uri() + ": " + response.body());
        }
        return response;
    }
}
