package org.danwakai.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where an address of the site leads.
 *
 * @param series slug; null where the address names none
 * @param number of a seminar; null where the address names none
 * @param token of a mailed link; null where the address names none
 */
record Route(View view, String series, Integer number, String token) {

    /** First path segments that no series can have; those of the site itself are routed before they are looked up. */
    static final Set<String> RESERVED = Set.of(
            "api",
            "archive",
            "cancel",
            "confirm",
            "console",
            "embed",
            "error",
            "files",
            "health",
            "jakarta-faces-resource",
            "join",
            "language",
            "leave",
            "live",
            "login",
            "logout",
            "me",
            "register",
            "resources",
            "robots",
            "search",
            "series",
            "site",
            "sitemap",
            "static",
            "subscribe",
            "ticket");

    private static final String ATTRIBUTE = Route.class.getName();
    private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9-]{1,39}");
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,5}");
    private static final Pattern OF_SEMINAR = Pattern.compile("([1-9][0-9]{0,5})\\.(ics|bib|png)");
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{20,100}");

    /** The pages of the site, each with its Facelets file and its bean, and its feeds and pictures. */
    enum View {
        HOME("home", HomeScreen.class, Set.of()),
        SERIES("series", SeriesScreen.class, Set.of()),
        SEMINAR("seminar", SeminarScreen.class, Set.of()),
        ARCHIVE("archive", ArchiveScreen.class, ArchiveAddress.PARAMETERS),
        REGISTER("register", RegisterScreen.class, Set.of("number", "asked")),
        SUBSCRIBE("subscribe", SubscribeScreen.class, Set.of("asked")),
        MY_LINK("my-link", MyLinkScreen.class, Set.of("asked")),
        CONFIRM("confirm", LinkScreen.class, null),
        CANCEL("cancel", LinkScreen.class, null),
        SUBSCRIPTION("subscription", SubscriptionScreen.class, null),
        LEAVE("subscription", SubscriptionScreen.class, null),
        OWN("own", OwnScreen.class, null),
        JOIN("join", JoinScreen.class, null),
        TICKET("ticket", TicketScreen.class, null),
        ACCOUNT("account", AccountScreen.class, null),
        CALENDAR(CalendarFile.class, "text/calendar;charset=UTF-8", Set.of()),
        ENTRY(CalendarFile.class, "text/calendar;charset=UTF-8", Set.of()),
        ATOM(AtomFeed.class, "application/atom+xml;charset=UTF-8", Set.of()),
        CITATION(CitationFile.class, "application/x-bibtex;charset=UTF-8", Set.of()),
        PICTURE(SharedPicture.class, "image/png", Set.of()),
        SITEMAP(Sitemap.class, "application/xml;charset=UTF-8", Set.of("series", "page")),
        ROBOTS(RobotsFile.class, "text/plain;charset=UTF-8", Set.of()),
        EMBEDDING("embedding", EmbeddingScreen.class, Set.of()),
        EMBED("embed", EmbedScreen.class, Set.of()),
        COMPONENT(ComponentScript.class, "text/javascript;charset=UTF-8", Set.of());

        /** Those whose address is a mailed link, by their first path segment. */
        private static final Map<String, View> MAILED = Map.of(
                "confirm",
                CONFIRM,
                "cancel",
                CANCEL,
                "subscribe",
                SUBSCRIPTION,
                "leave",
                LEAVE,
                "me",
                OWN,
                "join",
                JOIN,
                "ticket",
                TICKET);

        /** Those that show the same to everybody, and a form to fill. */
        private static final Set<View> FORMS = Set.of(REGISTER, SUBSCRIBE, MY_LINK);

        /** What a seminar's address with that ending is. */
        private static final Map<String, View> BY_ENDING = Map.of("ics", ENTRY, "bib", CITATION, "png", PICTURE);

        /** What is below a series by that name. */
        private static final Map<String, View> BELOW_SERIES = Map.of(
                "archive",
                ARCHIVE,
                "register",
                REGISTER,
                "subscribe",
                SUBSCRIBE,
                "embed",
                EMBEDDING,
                "calendar.ics",
                CALENDAR,
                "atom.xml",
                ATOM);

        private final String file;
        private final Class<? extends Screen> screen;
        private final Class<? extends Document> document;
        private final String type;
        private final SortedSet<String> parameters;

        View(String file, Class<? extends Screen> screen, Set<String> parameters) {
            this.file = file;
            this.screen = screen;
            this.document = null;
            this.type = RenderedPage.HTML;
            this.parameters = sorted(parameters);
        }

        View(Class<? extends Document> document, String type, Set<String> parameters) {
            this.file = null;
            this.screen = null;
            this.document = document;
            this.type = type;
            this.parameters = sorted(parameters);
        }

        String path() {
            return "/site/" + file + ".xhtml";
        }

        Class<? extends Screen> screen() {
            return screen;
        }

        /** Null for a page. */
        Class<? extends Document> document() {
            return document;
        }

        boolean isPage() {
            return document == null;
        }

        /** Media type of what is answered. */
        String type() {
            return type;
        }

        /** Whether everybody is shown the same, so that it need not be rendered for each. */
        boolean isReading() {
            return parameters != null;
        }

        boolean takesForms() {
            return !isReading() && this != TICKET || FORMS.contains(this);
        }

        private static SortedSet<String> sorted(Set<String> parameters) {
            return parameters == null ? null : Collections.unmodifiableSortedSet(new TreeSet<>(parameters));
        }

        /** Those that change what a reading page shows, always in the same order. */
        SortedSet<String> parameters() {
            return parameters == null ? Collections.emptySortedSet() : parameters;
        }
    }

    /** @param path below the context root, beginning with a slash; empty when it is no address of the site */
    static Optional<Route> of(String path) {
        if (path.equals("/")) {
            return Optional.of(new Route(View.HOME, null, null, null));
        }
        if (path.equals("/archive")) {
            return Optional.of(new Route(View.ARCHIVE, null, null, null));
        }
        if (path.equals("/me")) {
            return Optional.of(new Route(View.MY_LINK, null, null, null));
        }
        if (path.equals("/sitemap.xml")) {
            return Optional.of(new Route(View.SITEMAP, null, null, null));
        }
        if (path.equals("/robots.txt")) {
            return Optional.of(new Route(View.ROBOTS, null, null, null));
        }
        if (path.equals("/embed/seminars.js")) {
            return Optional.of(new Route(View.COMPONENT, null, null, null));
        }
        List<String> segments = List.of(path.substring(1).split("/", -1));
        String first = segments.get(0);
        if (first.equals("login") && segments.size() == 3) {
            return ofSeries(segments.get(1), segments.get(2))
                    .filter(route -> route.view() == View.SEMINAR)
                    .map(route -> new Route(View.ACCOUNT, route.series(), route.number(), null));
        }
        if (segments.size() > 2) {
            return Optional.empty();
        }
        String second = segments.size() == 2 ? segments.get(1) : null;
        View mailed = View.MAILED.get(first);
        if (mailed != null) {
            return second != null && TOKEN.matcher(second).matches()
                    ? Optional.of(new Route(mailed, null, null, second))
                    : Optional.empty();
        }
        if (first.equals("embed")) {
            return second != null && isSeries(second)
                    ? Optional.of(new Route(View.EMBED, second, null, null))
                    : Optional.empty();
        }
        return isSeries(first) ? ofSeries(first, second) : Optional.empty();
    }

    private static boolean isSeries(String slug) {
        return SLUG.matcher(slug).matches() && !RESERVED.contains(slug);
    }

    private static Optional<Route> ofSeries(String series, String second) {
        if (second == null) {
            return Optional.of(new Route(View.SERIES, series, null, null));
        }
        View below = View.BELOW_SERIES.get(second);
        if (below != null) {
            return Optional.of(new Route(below, series, null, null));
        }
        Matcher ofSeminar = OF_SEMINAR.matcher(second);
        if (ofSeminar.matches()) {
            View view = View.BY_ENDING.get(ofSeminar.group(2));
            return Optional.of(new Route(view, series, Integer.valueOf(ofSeminar.group(1)), null));
        }
        return NUMBER.matcher(second).matches()
                ? Optional.of(new Route(View.SEMINAR, series, Integer.valueOf(second), null))
                : Optional.empty();
    }

    /** Below the context root. */
    static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    void attachTo(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** @return null on error pages */
    static Route of(HttpServletRequest request) {
        return (Route) request.getAttribute(ATTRIBUTE);
    }
}
