package org.danwakai.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.danwakai.page.boundary.ImportReport;
import org.danwakai.page.boundary.PageExport;
import org.danwakai.page.boundary.PageImport;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** The Markdown page of a series. */
@Path("/")
@OrganizersOnly
@SecurityRequirement(name = "bearer")
@Produces(MediaType.APPLICATION_JSON)
public class PageResource {

    @Inject
    private PageImport pageImport;

    @Inject
    private PageExport pageExport;

    @GET
    @Path("/series/{slug}/page")
    @Produces("text/markdown;charset=UTF-8")
    public String markdown(@PathParam("slug") String slug) {
        return pageExport.markdown(slug);
    }

    /** Without {@code dryRun=false} nothing is stored: showing comes first. */
    @POST
    @Path("/series/{slug}/page")
    @Consumes("text/markdown")
    public ImportReport take(
            @PathParam("slug") String slug,
            @QueryParam("dryRun") @DefaultValue("true") boolean dryRun,
            String markdown) {
        return dryRun ? pageImport.preview(slug, markdown) : pageImport.apply(slug, markdown);
    }
}
