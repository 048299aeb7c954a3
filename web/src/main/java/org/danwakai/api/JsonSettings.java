package org.danwakai.api;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

/** What is absent is written as null, so that every answer has every member. */
@Provider
public class JsonSettings implements ContextResolver<Jsonb> {

    private final Jsonb jsonb = JsonbBuilder.create(
            new JsonbConfig().withNullValues(true).withPropertyNamingStrategy(JsonSettings::memberName));

    @Override
    public Jsonb getContext(Class<?> type) {
        return jsonb;
    }

    /** A talk's abstract cannot be called so in Java. */
    private static String memberName(String component) {
        return component.equals("abstractText") ? "abstract" : component;
    }
}
