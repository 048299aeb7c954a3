package org.danwakai.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import org.danwakai.institution.boundary.DirectoryEditing;
import org.danwakai.institution.boundary.UpdateView;
import org.danwakai.platform.entity.InvalidInput;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** Updates of the directory of domains, for administrators. */
@Path("/institutions/updates")
@OrganizersOnly
@SecurityRequirement(name = "bearer")
@Produces(MediaType.APPLICATION_JSON)
public class DirectoryUpdatesResource {

    @Inject
    private DirectoryEditing editing;

    @Context
    private SecurityContext caller;

    /**
     * Without {@code dryRun=false} nothing is changed: showing comes first.
     *
     * @param file the registry's data, or the zip with it
     */
    @POST
    @Consumes({MediaType.APPLICATION_JSON, "application/zip"})
    public Map<String, Object> update(
            @QueryParam("source") String source,
            @QueryParam("dryRun") @DefaultValue("true") boolean dryRun,
            InputStream file)
            throws IOException {
        if (!caller.isUserInRole("admin")) {
            // the boundary says so too, but only when all of it has arrived
            throw new ForbiddenException();
        }
        if (!"ror".equals(source)) {
            throw new InvalidInput("source", "unknown");
        }
        long draft = read(file);
        UpdateView preview = editing.preview(draft);
        if (dryRun) {
            editing.discard(draft);
        } else {
            editing.apply(draft);
        }
        Map<String, Object> answer = new LinkedHashMap<>(preview.counts());
        answer.put("skipped", preview.skipped());
        answer.put("applied", !dryRun);
        return answer;
    }

    /** However slowly it comes: no transaction waits for the network. */
    private long read(InputStream file) throws IOException {
        java.nio.file.Path arrived = Files.createTempFile("directory", ".update");
        try {
            Files.copy(file, arrived, StandardCopyOption.REPLACE_EXISTING);
            try (InputStream stream = Files.newInputStream(arrived)) {
                return editing.begin("ror (API)", stream);
            }
        } finally {
            Files.deleteIfExists(arrived);
        }
    }
}
