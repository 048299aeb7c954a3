package org.danwakai.api;

import jakarta.servlet.ServletContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What this API is, for programs that write programs (OpenAPI 3). It is made of these classes when they are built. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public class DescriptionResource {

    private static final String FILE = "/WEB-INF/openapi/openapi.json";
    private static final String FOR_AN_HOUR = "public, max-age=3600";

    @GET
    @Path("/openapi")
    @Operation(hidden = true)
    public Response description(@Context ServletContext context) throws IOException {
        try (InputStream file = context.getResourceAsStream(FILE)) {
            return Response.ok(file.readAllBytes())
                    .header(HttpHeaders.CACHE_CONTROL, FOR_AN_HOUR)
                    .header("Access-Control-Allow-Origin", "*")
                    .build();
        }
    }
}
