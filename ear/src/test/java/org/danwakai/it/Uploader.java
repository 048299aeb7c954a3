package org.danwakai.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.Map;

/** Uploads to a seminar as the page's script does, call by call, with the session of an organizer's browser. */
final class Uploader implements AutoCloseable {

    static final String PATH = "/console/materials/uploads";

    private final Browser browser = new Browser("en-GB", 1280);
    private final String series;
    private final String number;
    private final String token;
    private final String talk;

    /** @param seminar its path below the API's root */
    Uploader(String user, String seminar) {
        String[] parts = seminar.split("/");
        this.series = parts[2];
        this.number = parts[4];
        browser.logIn(user);
        Page page = browser.open(page());
        this.token = page.inputValue("#upload input[name=token]");
        this.talk = page.inputValue("#upload [name=talk]");
    }

    String page() {
        return "/console/materials.xhtml?series=" + series + "&number=" + number;
    }

    Browser browser() {
        return browser;
    }

    String token() {
        return token;
    }

    APIResponse begin(String name, long size, Map<String, String> more) {
        FormData form = FormData.create()
                .set("series", more.getOrDefault("series", series))
                .set("number", more.getOrDefault("number", number))
                .set("talk", more.getOrDefault("talk", talk))
                .set("kind", more.getOrDefault("kind", "slides"))
                .set("visibility", more.getOrDefault("visibility", "public"))
                .set("label", more.getOrDefault("label", ""))
                .set("releaseDate", more.getOrDefault("releaseDate", ""))
                .set("releaseTime", more.getOrDefault("releaseTime", ""))
                .set("mark", more.getOrDefault("mark", "1"))
                .set("name", name)
                .set("size", Long.toString(size));
        return call("POST", "", options().setForm(form));
    }

    APIResponse part(String key, long from, byte[] bytes, long size) {
        String range = "bytes " + from + "-" + (from + bytes.length - 1) + "/" + size;
        return call(
                "PUT",
                "/" + key,
                options()
                        .setHeader("Content-Range", range)
                        .setHeader("Content-Type", "application/octet-stream")
                        .setData(bytes));
    }

    APIResponse finish(String key) {
        return call("POST", "/" + key, options());
    }

    APIResponse look(String key) {
        return call("GET", "/" + key, options());
    }

    APIResponse giveUp(String key) {
        return call("DELETE", "/" + key, options());
    }

    /** All in one form, as a browser sends it that runs no scripts. */
    APIResponse form(String name, byte[] bytes) {
        FormData form = FormData.create()
                .set("token", token)
                .set("series", series)
                .set("number", number)
                .set("talk", talk)
                .set("kind", "slides")
                .set("visibility", "public")
                .set("label", "")
                .set("file", new FilePayload(name, "application/octet-stream", bytes));
        return call(
                "POST",
                "?lang=en",
                RequestOptions.create().setMultipart(form).setMaxRedirects(0).setFailOnStatusCode(false));
    }

    APIResponse call(String method, String path, RequestOptions options) {
        return browser.page().request().fetch(TheStack.get().siteUrl() + PATH + path, options.setMethod(method));
    }

    RequestOptions options() {
        return RequestOptions.create()
                .setHeader("X-Form-Token", token)
                .setMaxRedirects(0)
                .setFailOnStatusCode(false);
    }

    /** Sends all parts and ends. @return the last answer */
    APIResponse send(String name, byte[] bytes, Map<String, String> more) {
        APIResponse begun = begin(name, bytes.length, more);
        if (begun.status() != 200) {
            return begun;
        }
        String key = key(begun);
        assertThat(part(key, 0, bytes, bytes.length).status()).isEqualTo(200);
        return finish(key);
    }

    /** @return the key of what is handed out now */
    String upload(String name, byte[] bytes, Map<String, String> more) {
        APIResponse answer = send(name, bytes, more);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return key(answer);
    }

    static String key(APIResponse answer) {
        return json(answer).getString("key");
    }

    static JsonObject json(APIResponse answer) {
        try (JsonReader reader = Json.createReader(new StringReader(answer.text()))) {
            return reader.readObject();
        }
    }

    @Override
    public void close() {
        browser.close();
    }
}
