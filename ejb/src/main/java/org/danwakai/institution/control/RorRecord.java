package org.danwakai.institution.control;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.danwakai.institution.entity.DirectoryEntry;
import org.danwakai.institution.entity.DomainName;
import org.danwakai.institution.entity.Institution;
import org.danwakai.institution.entity.Kind;
import org.danwakai.institution.entity.Outcome;
import org.danwakai.platform.entity.OneLine;

/** An organization of the registry, as the directory sees it. */
final class RorRecord {

    private static final int LONGEST_NAME = 200;
    private static final int MOST_ALIASES = 20;
    private static final int MOST_DOMAINS = 50;

    /** The most academic first: an academy of sciences that is a ministry's as well is an institute. */
    private static final List<Kind> BY_RANK =
            List.of(Kind.UNIVERSITY, Kind.INSTITUTE, Kind.GOVERNMENT, Kind.HEALTHCARE, Kind.OTHER, Kind.COMPANY);

    private static final Pattern LEGAL_FORM =
            Pattern.compile("^(?:(?:国立大学|公立大学|学校|独立行政|地方独立行政|国立研究開発|大学共同利用機関|(?:公益|一般)?(?:財団|社団)"
                    + "|医療|社会福祉|特定非営利活動|NPO)法人(?:社団|財団)?|株式会社|有限会社|合同会社)[ \u3000]*(?=.{2})");

    /** The registry writes whose a Japanese institute is in front of its name. */
    private static final Pattern MINISTRY = Pattern.compile("^\\p{IsHan}{2,6}[省庁](?=\\p{IsHan}{4})");

    private static final Pattern UNIVERSITYS =
            Pattern.compile("universit|大学", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern WWW = Pattern.compile("^www\\d?\\.");

    /** Of each domain, whether it is the home page's only. */
    private final Map<DomainName, Boolean> domains = new LinkedHashMap<>();

    private final JsonObject json;
    private final boolean isPart;

    private RorRecord(JsonObject json) {
        this.json = json;
        this.isPart = objects("relationships").anyMatch(one -> "parent".equals(text(one, "type")));
    }

    /** Null when it is no record of schema 2. */
    static RorRecord of(JsonObject json) {
        if (!isArray(json.get("names")) || !isArray(json.get("types")) || text(json, "status") == null) {
            return null;
        }
        RorRecord organization = new RorRecord(json);
        if ("active".equals(text(json, "status"))) {
            organization.findDomains();
        }
        return organization;
    }

    /** One for each of its domains. */
    List<DirectoryEntry> entries() {
        Institution named = institution();
        if (!named.isNamed()) {
            return List.of();
        }
        Kind kind = kind();
        String country = country();
        return domains.keySet().stream()
                .map(domain -> new DirectoryEntry(
                        new Institution(
                                domain.ascii(),
                                named.ja(),
                                named.en(),
                                named.shortJa(),
                                named.shortEn(),
                                named.aliases()),
                        country,
                        kind,
                        outcome(kind, domain.ascii(), named)))
                .toList();
    }

    /** How strong its claim to the domain is; the lower, the stronger. */
    int rank(String domain) {
        return (isPart ? 2 : 0) + (domains.get(new DomainName(domain)) ? 1 : 0);
    }

    private void findDomains() {
        strings("domains").forEach(typed -> add(typed, false));
        objects("links")
                .filter(link -> "website".equals(text(link, "type")))
                .map(link -> host(text(link, "value")))
                .flatMap(Optional::stream)
                .forEach(host -> add(host, true));
    }

    private void add(String typed, boolean homePage) {
        DomainName.parse(typed)
                .filter(domain -> domains.size() < MOST_DOMAINS && !PublicSuffixes.isPublic(domain))
                .ifPresent(domain -> domains.putIfAbsent(domain, homePage));
    }

    /** Who has only a folder on a server shares its domain with others. */
    private static Optional<String> host(String link) {
        try {
            URI uri = link == null ? null : new URI(link.strip());
            if (uri == null || uri.getHost() == null || uri.getRawQuery() != null || hasPath(uri)) {
                return Optional.empty();
            }
            return Optional.of(
                    WWW.matcher(uri.getHost().toLowerCase(Locale.ROOT)).replaceFirst(""));
        } catch (URISyntaxException notALink) {
            return Optional.empty();
        }
    }

    private static boolean hasPath(URI uri) {
        return uri.getRawPath() != null
                && !uri.getRawPath().isEmpty()
                && !uri.getRawPath().equals("/");
    }

    private Kind kind() {
        Set<Kind> kinds = new LinkedHashSet<>();
        boolean pays = false;
        for (String type : strings("types").toList()) {
            // a company that gives money away is a company
            pays |= type.equals("funder");
            if (!type.equals("funder")) {
                kinds.add(kind(type));
            }
        }
        return kinds.isEmpty() && pays
                ? Kind.OTHER
                : BY_RANK.stream().filter(kinds::contains).findFirst().orElse(Kind.OTHER);
    }

    private static Kind kind(String type) {
        return switch (type) {
            case "education" -> Kind.UNIVERSITY;
            case "facility" -> Kind.INSTITUTE;
            case "government" -> Kind.GOVERNMENT;
            case "healthcare" -> Kind.HEALTHCARE;
            case "company" -> Kind.COMPANY;
            default -> Kind.OTHER;
        };
    }

    private static Outcome outcome(Kind kind, String domain, Institution named) {
        // the registry calls laboratories of companies facilities like any other
        if (kind == Kind.INSTITUTE && domain.endsWith(".co.jp")) {
            return Outcome.ASK;
        }
        boolean universitys = kind == Kind.HEALTHCARE
                && named.names().anyMatch(name -> UNIVERSITYS.matcher(name).find());
        return universitys ? Outcome.ACADEMIC : kind.outcome();
    }

    private Institution institution() {
        String ja =
                name(one -> is(one, "ja") && isFull(one)).map(RorRecord::plain).orElse(null);
        String en = name(one -> is(one, "en") && isFull(one))
                .or(() -> name(one -> has(one, "ror_display") && !is(one, "ja")))
                .orElse(null);
        String shortEn = name(one -> has(one, "acronym") && !is(one, "ja")).orElse(null);
        String shortJa = name(one -> has(one, "acronym") && is(one, "ja")).orElse(null);
        List<String> aliases = names(one -> has(one, "alias"))
                .filter(alias -> !alias.equals(ja) && !alias.equals(en))
                .distinct()
                .limit(MOST_ALIASES)
                .toList();
        return new Institution("", ja, en, shortJa, shortEn, aliases);
    }

    private static String plain(String name) {
        String before = null;
        String plain = name;
        while (!plain.equals(before)) {
            before = plain;
            plain = LEGAL_FORM.matcher(plain).replaceFirst("");
        }
        return MINISTRY.matcher(plain).replaceFirst("");
    }

    /** The name that the registry shows goes before others of the kind. */
    private Optional<String> name(Predicate<JsonObject> wanted) {
        return names(wanted.and(one -> has(one, "ror_display"))).findFirst().or(() -> names(wanted)
                .findFirst());
    }

    private Stream<String> names(Predicate<JsonObject> wanted) {
        return objects("names")
                .filter(wanted)
                .map(one -> OneLine.tidy(text(one, "value")))
                .filter(name -> name != null && name.length() <= LONGEST_NAME && OneLine.isClean(name));
    }

    private static boolean isFull(JsonObject name) {
        return has(name, "ror_display") || has(name, "label");
    }

    private static boolean is(JsonObject name, String language) {
        return language.equals(text(name, "lang"));
    }

    private static boolean has(JsonObject name, String type) {
        JsonValue types = name.get("types");
        return isArray(types)
                && types.asJsonArray().stream()
                        .anyMatch(one -> one instanceof JsonString text
                                && text.getString().equals(type));
    }

    private String country() {
        return objects("locations")
                .map(one -> one.get("geonames_details"))
                .filter(JsonObject.class::isInstance)
                .map(details -> text(details.asJsonObject(), "country_code"))
                .filter(code -> code != null && code.length() == 2)
                .findFirst()
                .orElse(null);
    }

    private Stream<String> strings(String key) {
        return values(key).filter(JsonString.class::isInstance).map(one -> ((JsonString) one).getString());
    }

    private Stream<JsonObject> objects(String key) {
        return values(key).filter(JsonObject.class::isInstance).map(JsonValue::asJsonObject);
    }

    private Stream<JsonValue> values(String key) {
        return isArray(json.get(key)) ? new ArrayList<>(json.getJsonArray(key)).stream() : Stream.empty();
    }

    private static boolean isArray(JsonValue value) {
        return value instanceof JsonArray;
    }

    private static String text(JsonObject json, String key) {
        return json.get(key) instanceof JsonString text ? text.getString() : null;
    }
}
