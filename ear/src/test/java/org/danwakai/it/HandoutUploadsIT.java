package org.danwakai.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.danwakai.stack.ClamServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How files come in: in parts, again after a broken connection, two at once; and what is refused, of which nothing stays. */
class HandoutUploadsIT {

    private static final int MEGABYTE = 1024 * 1024;

    @AfterEach
    void scannerIsThere() {
        TheStack.get().clam().silent(false);
    }

    @Test
    void whatIsNoFileOfATalkIsRefusedAndNothingOfItStays() throws IOException {
        String seminar = Organizing.publishedSeminar("断るもの");
        byte[] zeros = Documents.zip("zeros", new byte[200 * MEGABYTE]);
        Map<String, byte[]> files = Map.of(
                "upload-executable slides.pdf", Documents.bytes("MZ\u0000\u0001 a program"),
                "upload-executable notes.pdf", Documents.bytes("#!/bin/sh\nrm -rf /"),
                "upload-active picture.svg", Documents.bytes("<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>"),
                "upload-active picture.pdf", Documents.bytes("<?xml version='1.0'?><svg/>"),
                "upload-active page.pdf", Documents.bytes("<!DOCTYPE html><script>alert(1)</script>"),
                "upload-bomb data.zip", zeros,
                "upload-unknown-type text.pdf", Documents.bytes("only text"),
                "upload-virus eicar.pdf", Documents.bytes("%PDF-1.4\n" + ClamServer.EICAR));
        try (Uploader organizer = new Uploader("organizer", seminar)) {
            files.forEach((what, bytes) -> {
                String[] parts = what.split(" ");
                APIResponse answer = organizer.send(parts[1], bytes, Map.of());
                assertThat(answer.status()).as(what).isEqualTo(422);
                assertThat(Uploader.json(answer).getString("code")).isEqualTo(parts[0]);
                assertThat(Uploader.json(answer).getString("message")).isNotBlank();
                assertThat(Uploader.json(answer).getBoolean("again")).isFalse();
            });
            APIResponse large = organizer.begin("large.pdf", 201L * MEGABYTE, Map.of());
            assertThat(large.status()).as("before the first byte of it").isEqualTo(413);
            assertThat(Uploader.json(large).getString("message")).contains("200 MB");
            assertThat(organizer.begin("empty.pdf", 0, Map.of()).status()).isEqualTo(422);
            String small = Uploader.key(organizer.begin("small.pdf", 10, Map.of()));
            APIResponse more = organizer.part(small, 0, new byte[11], 11);
            assertThat(more.status()).as("more than was announced").isEqualTo(413);
            assertThat(organizer.giveUp(small).status()).isEqualTo(200);
            assertThat(organizer.look(small).status()).isEqualTo(404);
        }
        assertThat(handouts(seminar)).isEmpty();
        assertThat(TheStack.query("SELECT key FROM file_upload WHERE seminar_id IN" + of(seminar)))
                .isEmpty();
        assertThat(incoming()).isEmpty();
    }

    @Test
    void whileTheScannerIsAwayNothingIsTakenInAndNothingIsLost() throws IOException {
        String seminar = Organizing.publishedSeminar("検査なし");
        byte[] pdf = Documents.pdf(10);
        try (Uploader organizer = new Uploader("organizer", seminar)) {
            TheStack.get().clam().silent(true);
            APIResponse away = organizer.send("a.pdf", pdf, Map.of());
            assertThat(away.status()).isEqualTo(503);
            assertThat(Uploader.json(away).getString("code")).isEqualTo("upload-scanner-away");
            assertThat(Uploader.json(away).getBoolean("again")).isTrue();
            assertThat(handouts(seminar)).isEmpty();

            TheStack.get().clam().silent(false);
            APIResponse known = organizer.begin("a.pdf", pdf.length, Map.of());
            assertThat(Uploader.json(known).getInt("received")).isEqualTo(pdf.length);
            APIResponse done = organizer.finish(Uploader.key(known));
            assertThat(done.status()).as(done.text()).isEqualTo(200);
            assertThat(handouts(seminar)).containsExactly("a.pdf");
            assertThat(organizer.finish(Uploader.key(known)).status())
                    .as("whoever did not hear the answer asks again")
                    .isEqualTo(200);
            assertThat(Uploader.json(organizer.look(Uploader.key(known))).getBoolean("done"))
                    .isTrue();
            assertThat(handouts(seminar)).containsExactly("a.pdf");
        }
        assertThat(incoming()).isEmpty();
    }

    @Test
    void aFileGoesToItsTalkWhereverThatIsByThen() {
        String seminar = Organizing.publishedSeminar("動く講演");
        revise(seminar, "朝の講演", "昼の講演", "夜の講演");
        byte[] pdf = Documents.pdf(10);
        try (Uploader organizer = new Uploader("organizer", seminar)) {
            String noon = Uploader.key(organizer.begin("noon.pdf", pdf.length, Map.of("talk", talk(seminar, 1))));
            String night = Uploader.key(organizer.begin("night.pdf", pdf.length, Map.of("talk", talk(seminar, 2))));
            organizer.part(noon, 0, pdf, pdf.length);
            organizer.part(night, 0, pdf, pdf.length);
            revise(seminar, "昼の講演", "別の講演", "朝の講演");

            assertThat(organizer.finish(noon).status()).isEqualTo(200);
            APIResponse gone = organizer.finish(night);
            assertThat(gone.status()).as("what was to stand there is no more").isEqualTo(422);
            assertThat(Uploader.json(gone).getString("code")).isEqualTo("upload-talk-gone");
        }
        assertThat(TheStack.query("SELECT t.title_ja || ' ' || m.label FROM material m JOIN talk t ON t.id = m.talk_id"
                        + " WHERE t.seminar_id IN" + of(seminar)))
                .containsExactly("昼の講演 noon");
    }

    /** With a talk of each title, and a speaker of that name. */
    private static void revise(String seminar, String... titles) {
        String talks = Arrays.stream(titles)
                .map(
                        "{\"kind\": \"talk\", \"title\": {\"ja\": \"%1$s\"}, \"language\": \"ja\", \"speakers\": [{\"name\": \"%1$s\"}]}"
                                ::formatted)
                .collect(Collectors.joining(","));
        Api.Answer answer = Api.anonymous()
                .as("organizer")
                .put(
                        seminar,
                        Organizing.seminar("", Organizing.USUAL_START, Organizing.USUAL_END)
                                .replaceFirst("(?s)\"talks\": .*", "\"talks\": [" + talks + "]}"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private static String talk(String seminar, int place) {
        return TheStack.query("SELECT id FROM talk WHERE seminar_id IN" + of(seminar) + " ORDER BY position")
                .get(place);
    }

    @Test
    void aBrokenConnectionLeavesNothingHalfAndIsGoneOnWith() throws Exception {
        String seminar = Organizing.publishedSeminar("途切れる");
        byte[] pdf = Documents.pdf(5 * MEGABYTE);
        byte[] first = Arrays.copyOf(pdf, 2 * MEGABYTE);
        byte[] rest = Arrays.copyOfRange(pdf, first.length, pdf.length);
        try (Uploader organizer = new Uploader("organizer", seminar)) {
            String key = Uploader.key(organizer.begin("b.pdf", pdf.length, Map.of("mark", "same file")));
            assertThat(Uploader.json(organizer.part(key, 0, first, pdf.length)).getInt("received"))
                    .isEqualTo(first.length);
            breakOff(organizer, key, first.length, rest, pdf.length);

            APIResponse again = organizer.begin("b.pdf", pdf.length, Map.of("mark", "same file"));
            assertThat(Uploader.key(again)).isEqualTo(key);
            assertThat(Uploader.json(again).getInt("received"))
                    .as("nothing of the part that broke off")
                    .isEqualTo(first.length);
            APIResponse hole = organizer.part(key, first.length + 1, new byte[10], pdf.length);
            assertThat(hole.status()).isEqualTo(409);
            assertThat(Uploader.json(hole).getInt("received")).isEqualTo(first.length);
            assertThat(organizer.part(key, 0, first, pdf.length).status())
                    .as("a part whose answer was lost")
                    .isEqualTo(409);
            APIResponse early = organizer.finish(key);
            assertThat(early.status()).isEqualTo(422);
            assertThat(Uploader.json(early).getString("code")).isEqualTo("upload-incomplete");

            assertThat(organizer.part(key, first.length, rest, pdf.length).status())
                    .isEqualTo(200);
            assertThat(organizer.finish(key).status()).isEqualTo(200);
            assertThat(served(key, "b.pdf")).isEqualTo(pdf);
        }
    }

    private static byte[] served(String key, String name) throws IOException, InterruptedException {
        URI address = URI.create(TheStack.get().siteUrl() + "/files/" + key + "/" + name);
        return Api.HTTP
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    @Test
    void twoAtOnceAreBothThere() {
        String seminar = Organizing.publishedSeminar("二つ同時");
        byte[] pdf = Documents.pdf(20);
        try (Uploader one = new Uploader("organizer", seminar);
                Uploader other = new Uploader("admin", seminar)) {
            String first = Uploader.key(one.begin("one.pdf", pdf.length, Map.of()));
            String second = Uploader.key(other.begin("two.pdf", pdf.length, Map.of()));
            assertThat(second).isNotEqualTo(first);
            one.part(first, 0, pdf, pdf.length);
            other.part(second, 0, pdf, pdf.length);
            finishSoon(one, first);
            finishSoon(other, second);
            one.browser().page().waitForFunction("() => window.ended === 200");
            other.browser().page().waitForFunction("() => window.ended === 200");
        }
        assertThat(handouts(seminar)).containsExactlyInAnyOrder("one.pdf", "two.pdf");
        assertThat(Api.anonymous().get(seminar).body()).contains("one.pdf", "two.pdf");
        assertThat(TheStack.query("SELECT actor || ' ' || detail FROM audit_entry WHERE action = 'upload-material'"
                        + " AND subject = 'dlap/" + number(seminar) + "' ORDER BY actor"))
                .containsExactly("admin file two.pdf", "organizer file one.pdf");
    }

    /** As a browser does whose first question went unanswered for too long. */
    @Test
    void whoAsksForTheEndTwiceAtOnceHearsTwiceThatItIsThere() {
        String seminar = Organizing.publishedSeminar("二度の完了");
        byte[] zip = Documents.zip("zeros", new byte[90 * MEGABYTE]);
        try (Uploader organizer = new Uploader("organizer", seminar)) {
            String key = Uploader.key(organizer.begin("data.zip", zip.length, Map.of()));
            organizer.part(key, 0, zip, zip.length);
            Object answers = organizer
                    .browser()
                    .page()
                    .evaluate(
                            "([path, token]) => Promise.all([1, 2, 3].map(() => fetch(path, {method: 'POST',"
                                    + " headers: {'X-Form-Token': token}}).then(answer => answer.status)))",
                            List.of(Uploader.PATH + "/" + key, organizer.token()));
            assertThat(answers).isEqualTo(List.of(200, 200, 200));
        }
        assertThat(handouts(seminar)).containsExactly("data.zip");
    }

    @Test
    void whatTheDiskLostOfAFileIsAskedForOnceMore() throws Exception {
        String seminar = Organizing.publishedSeminar("失われた部分");
        byte[] pdf = Documents.pdf(5 * MEGABYTE);
        byte[] first = Arrays.copyOf(pdf, 3 * MEGABYTE);
        byte[] rest = Arrays.copyOfRange(pdf, first.length, pdf.length);
        try (Uploader organizer = new Uploader("organizer", seminar)) {
            String key = Uploader.key(organizer.begin("lost.pdf", pdf.length, Map.of("mark", "lost")));
            organizer.part(key, 0, first, pdf.length);
            Path incoming = TheStack.get().folder().resolve("files/incoming").resolve(key);
            Files.write(incoming, Arrays.copyOf(first, MEGABYTE));

            APIResponse hole = organizer.part(key, first.length, rest, pdf.length);
            assertThat(hole.status()).isEqualTo(409);
            assertThat(Uploader.json(hole).getInt("received")).isEqualTo(MEGABYTE);
            byte[] missing = Arrays.copyOfRange(pdf, MEGABYTE, 4 * MEGABYTE);
            assertThat(organizer.part(key, MEGABYTE, missing, pdf.length).status())
                    .isEqualTo(200);
            byte[] last = Arrays.copyOfRange(pdf, 4 * MEGABYTE, pdf.length);
            organizer.part(key, 4L * MEGABYTE, last, pdf.length);
            Files.write(incoming, first);
            APIResponse early = organizer.finish(key);
            assertThat(Uploader.json(early).getString("code")).isEqualTo("upload-incomplete");
            assertThat(Uploader.json(organizer.begin("lost.pdf", pdf.length, Map.of("mark", "lost")))
                            .getInt("received"))
                    .isEqualTo(first.length);
            organizer.part(key, first.length, rest, pdf.length);
            assertThat(organizer.finish(key).status()).isEqualTo(200);
            assertThat(served(key, "lost.pdf")).isEqualTo(pdf);
        }
    }

    /** Begins a request in the page and does not wait for its answer. */
    private static void finishSoon(Uploader uploader, String key) {
        uploader.browser()
                .page()
                .evaluate(
                        "([path, token]) => { fetch(path, {method: 'POST', headers: {'X-Form-Token': token}})"
                                + ".then(answer => { window.ended = answer.status; }); }",
                        List.of(Uploader.PATH + "/" + key, uploader.token()));
    }

    @Test
    void anUploadIsItsOwnersAndNoOtherSiteOrSeriesReachesIt() {
        String seminar = Organizing.publishedSeminar("だれのアップロード");
        String elsewhere = new RoundSeries("no-uploads").slug();
        byte[] pdf = Documents.pdf(30);
        try (Uploader organizer = new Uploader("organizer", seminar);
                Uploader admin = new Uploader("admin", seminar)) {
            String key = Uploader.key(organizer.begin("c.pdf", pdf.length, Map.of()));
            assertThat(admin.look(key).status()).isEqualTo(404);
            assertThat(admin.part(key, 0, pdf, pdf.length).status()).isEqualTo(404);
            assertThat(admin.finish(key).status()).isEqualTo(404);
            assertThat(admin.giveUp(key).status()).isEqualTo(404);
            assertThat(organizer.look(key).status()).isEqualTo(200);

            assertThat(organizer
                            .begin("c.pdf", pdf.length, Map.of("series", elsewhere))
                            .status())
                    .as("the number is none of that series")
                    .isEqualTo(404);
            assertThat(organizer
                            .begin("c.pdf", pdf.length, Map.of("number", "999999"))
                            .status())
                    .isEqualTo(404);
            for (String talk : new String[] {"1", "-1"}) {
                APIResponse gone = organizer.begin("d.pdf", pdf.length, Map.of("talk", talk));
                assertThat(gone.status()).isEqualTo(422);
                assertThat(Uploader.json(gone).getString("code")).isEqualTo("upload-talk-gone");
            }
            assertThat(organizer
                            .begin("d.pdf", pdf.length, Map.of("visibility", "all"))
                            .status())
                    .isEqualTo(422);
            assertThat(organizer
                            .begin("d.pdf", pdf.length, Map.of("releaseDate", "soon"))
                            .status())
                    .isEqualTo(422);

            assertThat(organizer
                            .call("DELETE", "/" + key, organizer.options().setHeader("X-Form-Token", "guessed"))
                            .status())
                    .isEqualTo(403);
            assertThat(organizer
                            .call("DELETE", "/" + key, organizer.options().setHeader("Origin", "https://evil.example"))
                            .status())
                    .isEqualTo(403);
            assertThat(organizer
                            .call("PUT", "/" + key, organizer.options().setData(pdf))
                            .status())
                    .as("a part that does not say which")
                    .isEqualTo(400);
            assertThat(organizer.look(key).status()).isEqualTo(200);
            organizer.giveUp(key);
        }
        assertThat(Api.anonymous()
                        .postForm(Uploader.PATH, "series=dlap&number=1&name=a&size=1")
                        .status())
                .isEqualTo(401);
        try (Browser student = new Browser("en-GB", 1280)) {
            student.logIn("student");
            assertThat(student.page()
                            .request()
                            .post(TheStack.get().siteUrl() + Uploader.PATH)
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void whoeverHasNoRightInTheSeriesAnyMoreUploadsNothingAndSeesNoFile() {
        RankedSeries series =
                new RankedSeries("uploaded-to").with("organizer", "owner").with("other", "organizer");
        String seminar = Organizing.publishedSeminar("権限のないアップロード", series.slug());
        byte[] pdf = Documents.pdf(30);
        try (Uploader other = new Uploader("other", seminar)) {
            String file = "/console/files/" + other.upload("kept.pdf", pdf, Map.of()) + "/kept.pdf";
            assertThat(other.browser()
                            .page()
                            .navigate(TheStack.get().siteUrl() + other.page())
                            .status())
                    .isEqualTo(200);
            assertThat(ConsoleSession.of("other").get(file).statusCode()).isEqualTo(200);
            String key = Uploader.key(other.begin("late.pdf", pdf.length, Map.of()));

            new RankedSeries(series.slug()).with("other", "helper");

            assertThat(other.begin("more.pdf", pdf.length, Map.of()).status()).isEqualTo(403);
            assertThat(other.look(key).status()).isEqualTo(403);
            assertThat(other.part(key, 0, pdf, pdf.length).status()).isEqualTo(403);
            assertThat(other.finish(key).status()).isEqualTo(403);
            assertThat(other.giveUp(key).status()).isEqualTo(403);
            assertThat(ConsoleSession.of("other").get(file).statusCode()).isEqualTo(403);
        }
        assertThat(handouts(seminar)).containsExactly("kept.pdf");
    }

    @Test
    void whenAllTheRoomForFilesIsTakenOrPromisedNoMoreComesIn() {
        String seminar = Organizing.publishedSeminar("満杯");
        long largest = 200L * MEGABYTE;
        List<String> promised = new ArrayList<>();
        try (Uploader organizer = new Uploader("organizer", seminar)) {
            APIResponse answer = organizer.begin("0.pdf", largest, Map.of());
            while (answer.status() == 200 && promised.size() <= TheStack.FILES_TOTAL / 200) {
                promised.add(Uploader.key(answer));
                answer = organizer.begin(promised.size() + ".pdf", largest, Map.of());
            }
            assertThat(answer.status()).isEqualTo(507);
            assertThat(Uploader.json(answer).getString("code")).isEqualTo("upload-quota");
            assertThat(promised).isNotEmpty();
            promised.forEach(key -> assertThat(organizer.giveUp(key).status()).isEqualTo(200));
        }
    }

    @Test
    void aFormWithoutAScriptDoesTheSameAtOnce() {
        String seminar = Organizing.publishedSeminar("スクリプトなし");
        byte[] pdf = Documents.pdf(5 * MEGABYTE);
        try (Uploader organizer = new Uploader("organizer", seminar)) {
            APIResponse taken = organizer.form("whole.pdf", pdf);
            assertThat(taken.status()).isEqualTo(303);
            assertThat(taken.headers().get("location")).endsWith("said=uploaded");
            APIResponse refused = organizer.form("page.pdf", Documents.bytes("<html><script>"));
            assertThat(refused.headers().get("location")).endsWith("said=upload-active");
            organizer.browser().open(refused.headers().get("location"));
            assertThat(organizer.browser().page().innerText("#notices")).contains("web page");
            organizer
                    .browser()
                    .open("/console/materials.xhtml?series=dlap&number=" + number(seminar) + "&said=%3Cb%3E");
            assertThat(organizer.browser().page().innerText("#notices")).doesNotContain("<b>");
        }
        assertThat(handouts(seminar)).containsExactly("whole.pdf");
    }

    /** Says that all of a part is coming, sends half of it and hangs up. */
    private static void breakOff(Uploader organizer, String key, int from, byte[] part, int size) throws IOException {
        URI site = URI.create(TheStack.get().siteUrl());
        String cookies = organizer.browser().page().context().cookies(site.toString()).stream()
                .map(cookie -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; "));
        try (Socket socket = new Socket(site.getHost(), site.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("PUT " + Uploader.PATH + "/" + key + " HTTP/1.1\r\nHost: " + site.getAuthority() + "\r\nCookie: "
                            + cookies + "\r\nX-Form-Token: " + organizer.token() + "\r\nContent-Range: bytes " + from
                            + "-" + (from + part.length - 1) + "/" + size + "\r\nContent-Length: " + part.length
                            + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(part, 0, part.length / 2);
            out.flush();
        }
    }

    private static List<String> handouts(String seminar) {
        return TheStack.query("SELECT name FROM handout WHERE seminar_id IN" + of(seminar) + " ORDER BY name");
    }

    private static String of(String seminar) {
        return " (SELECT n.seminar_id FROM seminar_number n JOIN series z ON z.id = n.series_id WHERE z.slug = '"
                + seminar.split("/")[2] + "' AND n.number = " + number(seminar) + ")";
    }

    private static String number(String seminar) {
        return seminar.substring(seminar.lastIndexOf('/') + 1);
    }

    private static List<String> incoming() throws IOException {
        Path folder = TheStack.get().folder().resolve("files/incoming");
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::toString).toList();
        }
    }
}
