package org.danwakai.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The description of the API against the classes that it is about. */
class DescriptionTest {

    private static final java.nio.file.Path FILE = java.nio.file.Path.of("target", "openapi", "openapi.json");
    private static final Pattern REFERENCE = Pattern.compile("\"#/components/schemas/([^\"]+)\"");

    @Test
    void namesEachCallAndNoOther() throws IOException {
        Set<String> described = new TreeSet<>();
        read().getJsonObject("paths").forEach((path, item) -> item.asJsonObject().keySet().stream()
                .filter(verb -> verb.matches("get|put|post|delete"))
                .forEach(verb -> described.add(verb.toUpperCase(Locale.ROOT) + " " + path)));

        assertThat(described).isEqualTo(calls().keySet());
    }

    @Test
    void saysWhichCallsNeedAToken() throws IOException {
        JsonObject paths = read().getJsonObject("paths");

        assertThat(calls()).allSatisfy((call, organizers) -> {
            String[] parts = call.split(" ");
            JsonObject operation = paths.getJsonObject(parts[1]).getJsonObject(parts[0].toLowerCase(Locale.ROOT));
            assertThat(operation.containsKey("security")).as(call).isEqualTo(organizers);
        });
    }

    @Test
    void namesNothingThatIsNotThere() throws IOException {
        Set<String> schemas =
                read().getJsonObject("components").getJsonObject("schemas").keySet();
        Matcher reference = REFERENCE.matcher(Files.readString(FILE));

        assertThat(reference.results().map(found -> found.group(1)).collect(Collectors.toSet()))
                .isNotEmpty()
                .isSubsetOf(schemas);
    }

    @Test
    void callsAnAbstractByItsName() throws IOException {
        assertThat(read().getJsonObject("components")
                        .getJsonObject("schemas")
                        .getJsonObject("TalkJson")
                        .getJsonObject("properties")
                        .keySet())
                .contains("abstract", "speakers")
                .doesNotContain("abstractText");
    }

    /** Each call, and whether only a token opens it. */
    private static Map<String, Boolean> calls() {
        Map<String, Boolean> calls = new TreeMap<>();
        for (JavaClass resource : new ClassFileImporter().importPackages("org.danwakai.api")) {
            Optional<Path> root = resource.tryGetAnnotationOfType(Path.class);
            if (root.isEmpty() || resource.isEquivalentTo(DescriptionResource.class)) {
                continue;
            }
            for (JavaMethod method : resource.getMethods()) {
                method.getAnnotations().stream()
                        .flatMap(found -> found.getRawType().tryGetAnnotationOfType(HttpMethod.class).stream())
                        .forEach(verb -> calls.put(
                                verb.value() + " " + path(root.get(), method),
                                resource.isAnnotatedWith(OrganizersOnly.class)));
            }
        }
        return calls;
    }

    private static String path(Path root, JavaMethod method) {
        String below =
                method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
        return ("/api/v1/" + root.value() + "/" + below).replaceAll("/+", "/").replaceAll("/$", "");
    }

    private static JsonObject read() throws IOException {
        try (JsonReader reader = Json.createReader(Files.newInputStream(FILE))) {
            return reader.readObject();
        }
    }
}
