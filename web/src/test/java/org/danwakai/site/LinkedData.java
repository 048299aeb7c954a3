package org.danwakai.site;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoaderOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * JSON-LD as a machine reads it that knows of schema.org what {@code schema-org.jsonld} says, and nothing else: a
 * property that is not of schema.org says nothing to it.
 */
final class LinkedData {

    private static final String SCHEMA = "http://schema.org/";

    private final List<Statement> statements = new ArrayList<>();

    private LinkedData() {}

    private record Statement(String subject, String property, String value) {}

    static LinkedData read(String json) throws Exception {
        LinkedData read = new LinkedData();
        JsonLd.toRdf(JsonDocument.of(new StringReader(json)))
                .loader(LinkedData::context)
                .provide((subject, property, value, type, language, direction, graph) -> {
                    read.statements.add(new Statement(subject, property, value));
                    return null;
                });
        return read;
    }

    private static Document context(URI address, DocumentLoaderOptions options) throws JsonLdError {
        if (!address.equals(URI.create("https://schema.org/"))) {
            throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, address.toString());
        }
        try (InputStream context = LinkedData.class.getResourceAsStream("schema-org.jsonld")) {
            return JsonDocument.of(context);
        } catch (IOException e) {
            throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, e);
        }
    }

    int size() {
        return statements.size();
    }

    /** What it says of a subject, over one property of schema.org after the other, in order; {@code a} is its type. */
    List<String> values(String subject, String... properties) {
        Stream<String> reached = Stream.of(subject);
        for (String property : properties) {
            String name = property.equals("a") ? "http://www.w3.org/1999/02/22-rdf-syntax-ns#type" : SCHEMA + property;
            reached = reached.flatMap(one -> statements.stream()
                    .filter(said ->
                            said.subject().equals(one) && said.property().equals(name))
                    .map(Statement::value));
        }
        return reached.sorted().toList();
    }
}
