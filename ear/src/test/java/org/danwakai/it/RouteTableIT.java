package org.danwakai.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Who gets which answer at every address. The addresses are found in the packed web module, so one that is new fails until
 * it has a row here. What is asked for is there: a refusal is one, and no "not found".
 */
class RouteTableIT {

    /** Each with a right of that rank in the series, but the first three. The owner owns another series than the others. */
    private enum Who {
        NOBODY(null),
        STUDENT("student"),
        OTHER("other"),
        HELPER("helper"),
        ORGANIZER("organizer"),
        OWNER("organizer"),
        ADMIN("admin");

        private final String account;

        Who(String account) {
            this.account = account;
        }
    }

    private static final String TABLE = """
        #                                                                              nobody  other   organizer admin
        #                                                                                  student helper     owner
        GET    /api/v1/series                                                          200 200 200 200 200 200 200
        GET    /api/v1/series/{slug}/seminars                                          200 200 200 200 200 200 200
        GET    /api/v1/series/{slug}/seminars/{number}                                 200 200 200 200 200 200 200
        GET    /api/v1/series/{slug}/seminars/{number}/seats                           200 200 200 200 200 200 200
        GET    /api/v1/openapi                                                         200 200 200 200 200 200 200
        GET    /api/v1/institutions?email=a@example.ac.jp                              200 200 200 200 200 200 200
        POST   /api/v1/series/{slug}/seminars/{number}/registrations                   422 422 422 422 422 422 422
        POST   /api/v1/registrations/confirm                                           404 404 404 404 404 404 404
        POST   /api/v1/registrations/cancel                                            404 404 404 404 404 404 404
        POST   /api/v1/registrations/move                                              404 404 404 404 404 404 404
        POST   /api/v1/series/{slug}/subscriptions                                     422 422 422 422 422 422 422
        POST   /api/v1/subscriptions/confirm                                           404 404 404 404 404 404 404
        POST   /api/v1/subscriptions/pause                                             404 404 404 404 404 404 404
        POST   /api/v1/subscriptions/resume                                            404 404 404 404 404 404 404
        POST   /api/v1/subscriptions/leave                                             404 404 404 404 404 404 404
        POST   /api/v1/meetings/zoom/events                                            401 401 401 401 401 401 401

        POST   /api/v1/series/{slug}/seminars                                          401 403 403 403 201 201 201
        PUT    /api/v1/series/{slug}/seminars/{number}                                 401 403 403 403 200 200 200
        PUT    /api/v1/series/{slug}/seminars/{number}/seats                           401 403 403 403 200 200 200
        POST   /api/v1/series/{slug}/seminars/{number}/publish                         401 403 403 403 200 200 200
        GET    /api/v1/series/{slug}/seminars/{number}/registrations                   401 403 403 200 200 200 200
        PUT    /api/v1/series/{slug}/seminars/{number}/attendance                      401 403 403 422 422 422 422
        POST   /api/v1/series/{slug}/seminars/{number}/registrations/{id}/join-link    401 403 403 403 404 404 404
        POST   /api/v1/series/{slug}/seminars/{number}/registrations/{id}/link-mail    401 403 403 403 404 404 404
        GET    /api/v1/series/{slug}/seminars/{number}/link-mails                      401 403 403 403 200 200 200
        PUT    /api/v1/series/{slug}/seminars/{number}/link-mails/pause                401 403 403 403 204 204 204
        DELETE /api/v1/series/{slug}/seminars/{number}/link-mails/pause                401 403 403 403 204 204 204
        POST   /api/v1/series/{slug}/seminars/{number}/link-mails/failed               401 403 403 403 202 202 202
        POST   /api/v1/series/{slug}/seminars/{number}/meeting                         401 403 403 403 204 204 204
        GET    /api/v1/series/{slug}/seminars/{number}/meeting                         401 403 403 403 200 200 200
        PUT    /api/v1/series/{slug}/seminars/{number}/meeting/provider                401 403 403 403 422 422 422
        DELETE /api/v1/series/{slug}/seminars/{number}/meeting/provider                401 403 403 403 404 404 404
        POST   /api/v1/series/{slug}/seminars/{number}/meeting/attendance              401 403 403 403 404 404 404
        POST   /api/v1/series/{slug}/seminars/{number}/names                           401 403 403 403 200 200 200
        POST   /api/v1/series/{slug}/seminars/{number}/thanks                          401 403 403 403 422 422 422
        POST   /api/v1/series/{slug}/seminars/{number}/messages                        401 403 403 403 422 422 422
        POST   /api/v1/series/{slug}/seminars/{number}/cancel                          401 403 403 403 200 200 200
        GET    /api/v1/series/{slug}/page                                              401 403 403 403 200 200 200
        POST   /api/v1/series/{slug}/page                                              401 403 403 403 200 200 200
        POST   /api/v1/institutions/updates?source=ror                                 401 403 403 403 403 403 422

        GET    /console/index.xhtml                                                    302 403 200 200 200 200 200
        GET    /console/seminars.xhtml?series={slug}                                   302 403 403 200 200 200 200
        GET    /console/registrants.xhtml?series={slug}&number={number}                302 403 403 200 200 200 200
        GET    /console/checkin.xhtml?series={slug}&number={number}                    302 403 403 200 200 200 200
        GET    /console/doorlist.xhtml?series={slug}&number={number}                   302 403 403 200 200 200 200
        GET    /console/seated.xhtml?series={slug}&number={number}                     302 403 403 200 200 200 200
        GET    /console/registrants.csv?series={slug}&number={number}                  302 403 403 403 200 200 200
        GET    /console/registrants.xlsx?series={slug}&number={number}                 302 403 403 403 200 200 200
        GET    /console/person.xhtml?series={slug}&registration={id}                   302 403 403 403 404 404 404
        GET    /console/dashboard.xhtml?series={slug}                                  302 403 403 403 200 200 200
        GET    /console/seminar.xhtml?series={slug}                                    302 403 403 403 200 200 200
        GET    /console/seminar.xhtml?series={slug}&number={number}                    302 403 403 403 200 200 200
        GET    /console/preview.xhtml?series={slug}&number={number}                    302 403 403 403 200 200 200
        GET    /console/calendar.xhtml?series={slug}                                   302 403 403 403 200 200 200
        GET    /console/introduction.xhtml?series={slug}                               302 403 403 403 200 200 200
        GET    /console/appearance.xhtml?series={slug}                                 302 403 403 403 200 200 200
        GET    /console/meeting.xhtml?series={slug}&number={number}                    302 403 403 403 200 200 200
        GET    /console/names.xhtml?series={slug}&number={number}                      302 403 403 403 200 200 200
        GET    /console/mails.xhtml?series={slug}&number={number}                      302 403 403 403 200 200 200
        GET    /console/materials.xhtml?series={slug}&number={number}                  302 403 403 403 200 200 200
        GET    /console/materials/uploads                                              302 403 404 404 404 404 404
        GET    /console/materials/uploads/*                                            302 403 404 404 404 404 404
        GET    /console/files/*                                                        302 403 404 404 404 404 404
        GET    /console/message.xhtml?series={slug}&number={number}                    302 403 403 403 200 200 200
        GET    /console/page.xhtml?series={slug}                                       302 403 403 403 200 200 200
        GET    /console/page.md?series={slug}                                          302 403 403 403 200 200 200
        GET    /console/people.xhtml?series={slug}                                     302 403 403 403 200 200 200
        GET    /console/reviews.xhtml?series={slug}                                    302 403 403 403 200 200 200
        GET    /console/institutions.xhtml?series={slug}                               302 403 403 403 200 200 200
        GET    /console/templates.xhtml?series={slug}                                  302 403 403 403 200 200 200
        GET    /console/template.xhtml?series={slug}&mail=proof&written=ja             302 403 403 403 200 200 200
        GET    /console/settings.xhtml?series={slug}                                   302 403 403 403 200 200 200
        GET    /console/audit.xhtml?series={slug}                                      302 403 403 403 200 200 200
        GET    /console/audit.xhtml                                                    302 403 403 403 403 403 200
        GET    /console/rights.xhtml?series={slug}                                     302 403 403 403 403 200 200

        GET    /console/logout                                                         302 403 405 405 405 405 405
        GET    /files/*                                                                404 404 404 404 404 404 404
        GET    /login/files/*                                                          302 404 404 404 404 404 404
        GET    /static/series/*                                                        404 404 404 404 404 404 404
        GET    /static/*                                                               404 404 404 404 404 404 404
        GET    /site/problem                                                           404 404 404 404 404 404 404
        GET    /live/{slug}/{number}                                                   404 404 404 404 404 404 404

        GET    /                                                                       200 200 200 200 200 200 200
        GET    /{slug}                                                                 200 200 200 200 200 200 200
        GET    /{slug}/{number}                                                        200 200 200 200 200 200 200
        GET    /{slug}/archive                                                         200 200 200 200 200 200 200
        GET    /archive?q=none                                                         200 200 200 200 200 200 200
        GET    /{slug}/register?number={number}                                        200 200 200 200 200 200 200
        GET    /{slug}/subscribe                                                       200 200 200 200 200 200 200
        GET    /{slug}/calendar.ics                                                    200 200 200 200 200 200 200
        GET    /{slug}/{number}.ics                                                    200 200 200 200 200 200 200
        GET    /{slug}/atom.xml                                                        200 200 200 200 200 200 200
        GET    /{slug}/{number}.bib                                                    200 200 200 200 200 200 200
        GET    /{slug}/{number}.png                                                    200 200 200 200 200 200 200
        GET    /sitemap.xml                                                            200 200 200 200 200 200 200
        GET    /robots.txt                                                             200 200 200 200 200 200 200
        GET    /{slug}/embed                                                           200 200 200 200 200 200 200
        GET    /embed/{slug}                                                           200 200 200 200 200 200 200
        GET    /embed/seminars.js                                                      200 200 200 200 200 200 200
        GET    /me                                                                     200 200 200 200 200 200 200
        GET    /confirm/{token}                                                        404 404 404 404 404 404 404
        GET    /cancel/{token}                                                         404 404 404 404 404 404 404
        GET    /subscribe/{token}                                                      404 404 404 404 404 404 404
        GET    /leave/{token}                                                          404 404 404 404 404 404 404
        GET    /me/{token}                                                             404 404 404 404 404 404 404
        GET    /ticket/{token}                                                         404 404 404 404 404 404 404
        GET    /join/{token}                                                           404 404 404 404 404 404 404
        GET    /login/{slug}/{number}                                                  302 200 200 200 200 200 200
        """;

    private static final String SEMINAR =
            Organizing.seminar("表の試験", "2026-01-29T10:30:00+09:00", "2026-01-29T11:30:00+09:00");

    /** What calls carry that would do something with a body alone. */
    private static final Map<String, String> BODIES = Map.of(
            "/api/v1/series/{slug}/seminars", SEMINAR,
            "/api/v1/series/{slug}/seminars/{number}", SEMINAR,
            "/api/v1/series/{slug}/seminars/{number}/seats", "[]",
            "/api/v1/series/{slug}/seminars/{number}/meeting", "{\"url\": \"https://zoom.example/j/1\"}",
            "/api/v1/series/{slug}/seminars/{number}/meeting/provider", "{\"provider\": \"jitsi\"}",
            "/api/v1/series/{slug}/seminars/{number}/names", "{\"names\": [\"表 太郎\"]}",
            "/api/v1/series/{slug}/seminars/{number}/messages",
                    "{\"to\": \"seated\", \"subject\": {\"ja\": \"件名\"}, \"body\": {\"ja\": \"本文\"}}",
            "/api/v1/series/{slug}/page", "# 第801回\n日時：2027年1月14日10:30~11:30(JST)<br>\n発表題目：表<br>\n",
            "/api/v1/registrations/move", "{\"token\": \"nobody-has-it\", \"pool\": \"online\"}");

    private static final String NOBODYS_TOKEN = "a".repeat(43);
    private static final String STRANGERS_TOKEN = "{\"token\": \"nobody-has-it\"}";

    private static final Routes ROUTES = new Routes();
    private static final Map<Who, ConsoleSession> SESSIONS = new EnumMap<>(Who.class);
    private static String ranked;
    private static String owned;

    private record Row(String method, String address, List<Integer> expected) {

        static Row read(String line) {
            String[] parts = line.strip().split("\\s+");
            assertThat(parts).as(line).hasSize(2 + Who.values().length);
            return new Row(
                    parts[0],
                    parts[1],
                    Arrays.stream(parts).skip(2).map(Integer::valueOf).toList());
        }

        String path() {
            return address.replaceFirst("\\?.*", "");
        }

        String route() {
            return method + " " + path();
        }

        boolean isApi() {
            return address.startsWith("/api/");
        }

        String addressFor(Who who) {
            String[] seminar = (who == Who.OWNER ? owned : ranked).split("/");
            return address.replace("{slug}", seminar[2])
                    .replace("{number}", seminar[4])
                    .replace("{token}", NOBODYS_TOKEN)
                    .replace("{id}", "1")
                    .replace("*", "none");
        }
    }

    private static List<Row> rows() {
        return TABLE.lines()
                .filter(line -> !line.isBlank() && !line.strip().startsWith("#"))
                .map(Row::read)
                .toList();
    }

    @BeforeAll
    static void twoSeminars() {
        new RankedSeries("routed").with("helper", "helper").with("organizer", "organizer");
        new RankedSeries("routed-too").with("organizer", "owner");
        ranked = Organizing.publishedSeminar("表", "routed");
        owned = Organizing.publishedSeminar("表", "routed-too");
        for (Who who : Who.values()) {
            SESSIONS.put(who, who.account == null ? ConsoleSession.anonymous() : ConsoleSession.of(who.account));
        }
    }

    @Test
    void everyAddressHasItsRow() {
        Set<String> listed = rows().stream().map(Row::route).collect(Collectors.toCollection(TreeSet::new));

        assertThat(listed).containsAll(ROUTES.api()).containsAll(ROUTES.console());
        assertThat(ROUTES.servlets())
                .allSatisfy(path -> assertThat(listed).contains("GET " + path.replace("{series}", "{slug}")));
        assertThat(rows().stream()
                        .flatMap(row -> ROUTES.view(row.addressFor(Who.ADMIN).replaceFirst("\\?.*", "")).stream())
                        .collect(Collectors.toSet()))
                .containsAll(ROUTES.views());
    }

    @Test
    void everyRowIsOfAnAddressThatThereIs() {
        assertThat(rows()).allSatisfy(row -> {
            Set<String> there = row.isApi() ? ROUTES.api() : ROUTES.console();
            if (!there.contains(row.route())) {
                String path = row.path().replace("{slug}", "{series}");
                assertThat(ROUTES.servlets().contains(path)
                                || ROUTES.view(row.addressFor(Who.ADMIN).replaceFirst("\\?.*", ""))
                                        .isPresent())
                        .as(row.route())
                        .isTrue();
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> everybodyGetsTheirAnswer() {
        return rows().stream()
                .map(row -> DynamicTest.dynamicTest(row.method() + " " + row.address(), () -> {
                    List<Integer> answered = new ArrayList<>();
                    for (Who who : Who.values()) {
                        answered.add(row.isApi() ? call(row, who, token(who)).statusCode() : page(row, who));
                    }
                    assertThat(answered).isEqualTo(row.expected());
                }));
    }

    @Test
    void aTokenThatNobodySignedIsNone() {
        String forged = token(Who.ADMIN).replaceFirst("\\.[^.]*$", ".c2lnbmVk");
        SoftAssertions softly = new SoftAssertions();
        rows().stream()
                .filter(row -> row.isApi() && row.expected().get(0) == 401)
                .forEach(row -> softly.assertThat(call(row, Who.ADMIN, forged).statusCode())
                        .as(row.route())
                        .isEqualTo(401));
        softly.assertAll();
    }

    @Test
    void whoHelpsSeesRegistrantsAndTakesNoFileOfThemAlong() {
        String registrants = ranked + "/registrations";

        assertThat(Api.anonymous().as("helper").get(registrants).status()).isEqualTo(200);
        assertThat(Api.anonymous().as("helper").getAs(registrants, "text/csv").status())
                .isEqualTo(403);
        assertThat(Api.anonymous()
                        .as("organizer")
                        .getAs(registrants, "text/csv")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aRefusalIsAProblemThatSaysWhomToAsk() {
        Api.Answer refused = Api.anonymous().as("helper").get(owned + "/registrations");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.json().getString("type")).endsWith("forbidden");
        assertThat(refused.json().getString("detail")).contains("organizer");

        Api.Answer anonymous = Api.anonymous().get(owned + "/registrations");
        assertThat(anonymous.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(anonymous.header("Content-Type")).startsWith("application/problem+json");
    }

    /** Where there is no such seminar, whoever has the right hears so of its links as well. */
    @TestFactory
    Stream<DynamicTest> ofASeminarThatThereIsNoneOfThereAreNoLinks() {
        return rows().stream()
                .filter(row -> row.isApi() && row.address().contains("link"))
                .map(row -> new Row(row.method(), row.address().replace("{number}", "999999"), row.expected()))
                .map(row -> DynamicTest.dynamicTest(row.route(), () -> {
                    HttpResponse<String> answer = call(row, Who.ORGANIZER, token(Who.ORGANIZER));

                    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(404);
                    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                            .startsWith("application/problem+json");
                }));
    }

    private static String token(Who who) {
        return who.account == null ? null : TheStack.get().token(who.account);
    }

    private static int page(Row row, Who who) {
        return SESSIONS.get(who).get(row.addressFor(who)).statusCode();
    }

    private static HttpResponse<String> call(Row row, Who who, String token) {
        boolean markdown = row.path().endsWith("/page");
        String body = row.method().equals("GET") || row.method().equals("DELETE")
                ? ""
                : BODIES.getOrDefault(row.path(), row.path().contains("{") ? "{}" : STRANGERS_TOKEN);
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(TheStack.get().siteUrl() + row.addressFor(who)))
                .timeout(Duration.ofSeconds(60))
                .header("Accept", "application/json, */*;q=0.1")
                .header("Content-Type", markdown ? "text/markdown" : "application/json")
                .method(row.method(), HttpRequest.BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return Api.HTTP
                .sendAsync(request.build(), HttpResponse.BodyHandlers.ofString())
                .join();
    }
}
